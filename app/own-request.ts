/** Sent by a page of this program: browsers say so, and a page of another site cannot pretend. */
export const isOwnRequest = (request: Pick<Request, 'headers'>): boolean => {
  const site = request.headers.get('sec-fetch-site')
  const origin = request.headers.get('origin')
  return site === null ? origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host') : site === 'same-origin'
}
