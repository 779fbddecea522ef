/** Reads the screenshots of the browsers: PNG with eight bits for each channel, not interlaced. */

import assert from "node:assert/strict";
import { inflateSync } from "node:zlib";

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** The channels red, green and blue of a pixel. */
  at(x: number, y: number): readonly [number, number, number];
}

export function readPng(file: Buffer): Picture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const [depth, colour, , , interlaced] = file.subarray(24, 29);
  assert.ok(depth === 8 && (colour === 2 || colour === 6) && interlaced === 0, "this kind of PNG is not read");
  const channels = colour === 6 ? 4 : 3;
  const pixels = unfilter(inflateSync(Buffer.concat(dataOf(file))), width * channels, height, channels);
  return {
    width,
    height,
    at: (x, y) => {
      const start = (y * width + x) * channels;
      return [pixels[start] ?? 0, pixels[start + 1] ?? 0, pixels[start + 2] ?? 0];
    },
  };
}

function dataOf(file: Buffer): Buffer[] {
  const data: Buffer[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    if (file.toString("latin1", at + 4, at + 8) === "IDAT") data.push(file.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return data;
}

/** Takes back what was done to each line of bytes so that it could be packed better. */
function unfilter(packed: Buffer, line: number, height: number, channels: number): Uint8Array {
  const pixels = new Uint8Array(line * height);
  for (let y = 0; y < height; y += 1) {
    const filter = packed[y * (line + 1)];
    for (let x = 0; x < line; x += 1) {
      const here = y * line + x;
      const left = x >= channels ? (pixels[here - channels] ?? 0) : 0;
      const above = y > 0 ? (pixels[here - line] ?? 0) : 0;
      const corner = x >= channels && y > 0 ? (pixels[here - line - channels] ?? 0) : 0;
      const predicted = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0;
      pixels[here] = (packed[y * (line + 1) + 1 + x] ?? 0) + predicted;
    }
  }
  return pixels;
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner;
  const [toLeft, toAbove, toCorner] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
