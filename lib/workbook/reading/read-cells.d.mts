import type { ReadSheet } from './cells'

/** Why a file cannot be read: one sentence without the file's name. */
export class Unreadable extends Error {}

export function readCells(bytes: Uint8Array): Promise<readonly ReadSheet[]>
