'use server'
import { refresh } from 'next/cache'
import { act } from '@/app/act'
import { AnswerCommentInput, answerComment, resolveComment, ResolveCommentInput } from '@/lib/disclosure/settle-comment'
import { CommentInput, commentOn } from '@/lib/disclosure/comment-on'

export const commentAction = act(CommentInput, commentOn, () => { refresh() })
export const answerCommentAction = act(AnswerCommentInput, answerComment, () => { refresh() })
export const resolveCommentAction = act(ResolveCommentInput, resolveComment, () => { refresh() })
