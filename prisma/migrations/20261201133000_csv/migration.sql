-- A publication brings the figures of its tables as open data too.
ALTER TABLE "publication_files" DROP CONSTRAINT "publication_files_format_is_known";
ALTER TABLE "publication_files" ADD CONSTRAINT "publication_files_format_is_known" CHECK ("format" IN ('pdf', 'html', 'json', 'docx', 'xlsx', 'csv'));
