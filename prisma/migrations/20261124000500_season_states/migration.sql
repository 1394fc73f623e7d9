-- By themselves: a value of an enum may not be used in the transaction that adds it.
ALTER TYPE "disclosure_state" ADD VALUE 'scheduled' BEFORE 'published';
ALTER TYPE "disclosure_state" ADD VALUE 'correcting' BEFORE 'withdrawn';
ALTER TYPE "publication_status" ADD VALUE 'superseded' BEFORE 'withdrawn';
