// Stands in for the package `server-only` where tests and scripts run outside Next.
export {}
