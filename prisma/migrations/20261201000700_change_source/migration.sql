-- AlterTable
ALTER TABLE "fact_changes" ADD COLUMN     "source" TEXT;
