-- 单位复核: between 填报中 and 已提交, where the head of the unit reads before it is signed.
ALTER TYPE "disclosure_state" ADD VALUE 'unitReview' AFTER 'draft';
