/** The edition that a report is to be drawn or sent in, as the proxy found it; from anybody else the proxy takes it away. */
export const EDITION = 'x-mingsuan-edition'
/** Where the report is to be sent as it lies packed. */
export const PACKED = 'x-mingsuan-packed'
