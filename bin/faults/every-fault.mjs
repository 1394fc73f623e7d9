import { clockJump, databaseAway, killedDatabase, powerCut, slowClients, stoppedServer } from './database-faults.mjs'
import { faultsAtTheDesk } from './desk-faults.mjs'
import { databaseDiskFull, filesDiskFull, halfFile, interruptedMigration } from './disk-faults.mjs'
import { oneStanding } from './shared-faults.mjs'
import { databaseKilledInSteps, killedInExports, killedInSteps } from './step-faults.mjs'

/** Every fault, each by itself: takes the stage, answers in words what it tried and how much of what was acknowledged is gone. */
export const faults = [...faultsAtTheDesk, oneStanding, killedInSteps, databaseKilledInSteps, killedInExports, stoppedServer, killedDatabase, databaseAway, powerCut, clockJump, slowClients, databaseDiskFull, filesDiskFull, halfFile, interruptedMigration]
