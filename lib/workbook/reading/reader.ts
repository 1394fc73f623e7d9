import 'server-only'
import { answerBounded } from '@/lib/bounded/answer'
import type { Result } from '@/lib/result'
import type { ReadSheet } from './cells'
import { readCells } from './read-cells'

// The program that `readApart` runs in a process of its own.
answerBounded<Uint8Array, Result<readonly ReadSheet[], string>>(readCells)
