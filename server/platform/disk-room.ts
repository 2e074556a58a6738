import { mkdirSync, statfsSync } from "node:fs";

/**
 * The embedded database ends in a state it does not come back from where its write-ahead log, which grows by 16 MB at a
 * time, finds no room. So it is left alone well before that; it goes on by itself as soon as there is room again.
 */
const LEAST_FREE_BYTES = 64 * 1024 * 1024;

export class DiskFull extends Error {
  constructor(folder: string, freeBytes: number) {
    super(
      `The disk of the data folder ${folder} has ${Math.floor(freeBytes / 1024 / 1024)} MB left; at least ` +
        `${LEAST_FREE_BYTES / 1024 / 1024} MB are needed. Nothing is accepted or done until there is room again. Make room, or choose another folder with DATA_DIR.`,
    );
    this.name = "DiskFull";
  }
}

/** Made for one folder; each call throws a DiskFull where its disk has too little room left. */
export function roomOn(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  return () => {
    const { bavail, bsize } = statfsSync(folder);
    if (bavail * bsize < LEAST_FREE_BYTES) throw new DiskFull(folder, bavail * bsize);
  };
}
