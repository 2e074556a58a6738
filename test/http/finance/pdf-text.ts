import { decodePDFRawStream, PDFArray, PDFDocument, PDFRawStream } from "pdf-lib";

/** The words on each page of a PDF of ours, in the order in which they were written. */
export async function pagesOfPdf(bytes: Uint8Array): Promise<string[][]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.getPages().map((page) => {
    const contents = page.node.Contents();
    const streams = contents instanceof PDFArray ? contents.asArray().map((ref) => document.context.lookup(ref)) : [contents];
    const code = streams.map((stream) => (stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1") : "")).join("\n");
    return [...code.matchAll(/<([0-9A-Fa-f]*)> Tj/g)].map(([, hex = ""]) => new TextDecoder("windows-1252").decode(Buffer.from(hex, "hex")));
  });
}
