import { cache } from 'react'
import { publicationById } from '@/lib/publication/publications'

/** Read once a request, whoever asks: the page, its title, a figure's page. Never kept between requests. */
export const thePublication = cache(publicationById)

export const reportAddress = (id: string): string => `/reports/${id}`
export const signatureAddress = (id: string): string => `/reports/${id}/signature`
export const fileAddress = (id: string, format: string): string => `/reports/${id}/files/${format}`
