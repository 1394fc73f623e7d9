export { economic2024 } from './data/economic-2024'
