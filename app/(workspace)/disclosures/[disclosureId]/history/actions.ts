'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { CommentInput, commentOn } from '@/lib/disclosure/comment-on'

export const commentAction = act(CommentInput, commentOn, () => { refresh() })
