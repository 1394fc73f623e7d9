-- How far each section is, and what is wrong in it. What was counted before says nothing of sections and is counted again.
DELETE FROM "finding_tallies";
ALTER TABLE "finding_tallies" ADD COLUMN "by_section" JSONB NOT NULL DEFAULT '{}';
