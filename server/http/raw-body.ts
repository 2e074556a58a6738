import express, { type Request, type RequestHandler } from "express";

/**
 * Reads the body as the bytes that were received, because signatures are over bytes. Compressed bodies are refused: they
 * would be signed over other bytes than are checked, and could be a thousand times larger than their limit.
 */
export const readRaw = (limitBytes: number): RequestHandler => express.raw({ type: () => true, limit: limitBytes, inflate: false });

export function rawOf(request: Request): Uint8Array {
  const body: unknown = request.body;
  return Buffer.isBuffer(body) ? body : new Uint8Array();
}
