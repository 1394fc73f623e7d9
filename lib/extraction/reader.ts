import 'server-only'
import { answerBounded } from '@/lib/bounded/answer'
import type { Layout } from '@/lib/recognition/layout'
import type { Result } from '@/lib/result'
import type { ReadingTask } from './read-apart'
import { readUntrusted } from './read-file'

// The program that `extract` runs in a process of its own.
answerBounded<ReadingTask, Result<Layout, string>>(({ bytes, pages }) => readUntrusted(bytes, pages))
