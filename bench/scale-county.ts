// Counties laid into the database by SQL: publishing thirty thousand booklets one after the other would take days.
import type pg from 'pg'
import type { Sample } from './scale-samples'

export const [UNITS_OF_COUNTY, YEARS] = [200, [2022, 2023, 2024] as const]
const DEPARTMENTS = ['人民政府办公室', '教育局', '财政局', '民政局', '司法局', '卫生健康局', '农业农村局', '水利局', '林业局', '交通运输局', '住房和城乡建设局', '自然资源局', '文化和旅游局', '市场监督管理局', '应急管理局', '审计局', '统计局', '医疗保障局', '退役军人事务局', '人力资源和社会保障局', '发展和改革局', '工业和信息化局', '商务局', '乡村振兴局', '信访局', '档案馆', '残疾人联合会', '妇女联合会', '总工会', '科学技术协会', '城关镇人民政府', '东山乡人民政府', '西河镇人民政府', '南坪乡人民政府', '北关镇人民政府', '柳林镇人民政府', '石桥乡人民政府', '青峰镇人民政府', '白马乡人民政府', '龙泉镇人民政府']
const KINDS = ['', '综合服务中心', '执法大队', '信息中心', '培训学校']
const WORKS = ['水库移民后期扶持', '高标准农田建设', '老旧小区改造', '义务教育营养改善', '森林防火通道', '乡村公路养护', '基层卫生院设备更新', '非物质文化遗产保护', '养老服务设施', '饮用水源地整治']
const NAMES = [...'清河长武平安永兴宁远广昌怀仁临泉']

/** `清河县`, `清长县` …: each another one. */
export const countyName = (county: number): string => `${NAMES[county % NAMES.length] ?? ''}${NAMES[(county + 1 + Math.floor(county / NAMES.length)) % NAMES.length] ?? ''}县`
export const countyCode = (county: number): string => `14${String(1 + Math.floor(county / 10)).padStart(2, '0')}${String(21 + (county % 10))}`

/** What stands before the first county: a person who did everything, a province with its cities, booklets to be like. */
export const layGround = async (client: pg.Client, samples: readonly Sample[]): Promise<void> => {
  await client.query(`INSERT INTO users (id, name, email) VALUES ('bench', '基准', 'bench@example.org')`)
  await client.query(`INSERT INTO divisions (code, name) VALUES ('140000', '晋山省')`)
  await client.query(`INSERT INTO divisions (code, name, parent_code) SELECT '14' || lpad(n::text, 2, '0') || '00', '第' || n || '市', '140000' FROM generate_series(1, 5) n`)
  await client.query('CREATE TABLE bench_samples (n int PRIMARY KEY, booklet jsonb, traces jsonb, facts jsonb, figures jsonb, by_category jsonb, words text, pairs tsvector)')
  for (const [n, { booklet, traces, facts, figures, byCategory }] of samples.entries())
    await client.query('INSERT INTO bench_samples SELECT $1, $2::jsonb, $3, $4, $5, $6, lower(booklet_words($2::jsonb)), letter_pairs(lower(booklet_words($2::jsonb)))', [n, ...[booklet, traces, facts, figures, byCategory].map((part) => JSON.stringify(part))])
  // What the trigger would make of each booklet is laid in below, from the samples.
  await client.query('ALTER TABLE publications DISABLE TRIGGER publications_are_looked_up')
}

const PLACE = `
  INSERT INTO departments (id, division_code, code, name)
  SELECT gen_random_uuid(), $1, lpad(n::text, 3, '0'), $2 || ($3::text[])[n] FROM generate_series(1, array_length($3::text[], 1)) n;`

// Which booklet a unit's is like follows from its codes: the same database every time.
/** One county: units, disclosures of three years, each published, with what is counted and looked up of them. The first unit's booklets are whole. */
export const layCounty = async (client: pg.Client, county: number, samples: number, rules: string, template: string): Promise<void> => {
  const [code, name] = [countyCode(county), countyName(county)]
  await client.query('BEGIN')
  await client.query('INSERT INTO divisions (code, name, parent_code) VALUES ($1, $2, left($1, 4) || $3)', [code, name, '00'])
  await client.query('INSERT INTO seasons SELECT $1, year, make_date(year + 1, 8, 20), make_date(year + 1, 9, 9), $3, $3, now() FROM unnest($2::int[]) year', [code, YEARS, 'bench'])
  await client.query(PLACE, [code, name, DEPARTMENTS])
  await client.query(`
    INSERT INTO units (id, division_code, department_id, code, name, kind, scope)
    SELECT gen_random_uuid(), $1, d.id, d.code || lpad(k::text, 3, '0'), d.name || ($2::text[])[k], 'administrative', 'unit' FROM departments d, generate_series(1, array_length($2::text[], 1)) k WHERE d.division_code = $1`, [code, KINDS])
  await client.query(`
    INSERT INTO disclosures (id, unit_id, fiscal_year, template_id, state, version, entry_unit, created_by, updated_at, submitted_at, submitted_by, receipt, approved_at, approved_by)
    SELECT gen_random_uuid(), u.id, year, $3, 'published', 7, '元', 'bench', now(), now(), 'bench', 'R' || gen_random_uuid(), make_timestamptz(year + 1, 8, 20, 9, 0, 0), 'bench' FROM units u, unnest($2::int[]) year WHERE u.division_code = $1`, [code, YEARS, template])
  await client.query(`
    INSERT INTO finding_tallies SELECT d.id, 7, $2, 0, 1, 0, 2, '{"C09": {"severity": "warning", "findings": 1}}', now() FROM disclosures d JOIN units u ON u.id = d.unit_id WHERE u.division_code = $1`, [code, rules])
  await client.query(`
    INSERT INTO publications (id, disclosure_id, version, status, unit_id, unit_code, unit_name, division_code, division_name, fiscal_year, title, income_total, expenditure_total, three_public_total,
      expenditure_change_percent, project_count, by_category, template_id, template_hash, rules_hash, facts, booklet, traces, findings, published_at, published_by)
    SELECT uuidv7(), d.id, 1, 'published', u.id, u.code, u.name, u.division_code, $2, d.fiscal_year, d.fiscal_year || '年度单位决算公开', (s.figures ->> 'T01!L31:c1')::numeric, (s.figures ->> 'T01!R62:c2')::numeric, 12345.67,
      '3.18', 3, s.by_category, d.template_id, '', '', CASE WHEN whole THEN s.facts ELSE '{}' END, CASE WHEN whole THEN s.booklet ELSE '{"blocks": []}' END, CASE WHEN whole THEN s.traces ELSE '{}' END, '[]',
      make_timestamptz(d.fiscal_year + 1, 9, 1 + (hashtext(u.code) & 15), 10, 0, 0), 'bench'
    FROM disclosures d JOIN units u ON u.id = d.unit_id JOIN bench_samples s ON s.n = (hashtext(u.division_code || u.code) & 65535) % $3, LATERAL (SELECT u.code LIKE '001001%' AS whole) w
    WHERE u.division_code = $1`, [code, name, samples])
  await client.query(`
    INSERT INTO publication_figures
    SELECT p.id, cell, nullif(s.figures ->> cell, '')::numeric, to_char(round(nullif(s.figures ->> cell, '')::numeric / 10000, 2), 'FM999999990.00')
    FROM publications p JOIN bench_samples s ON s.n = (hashtext(p.division_code || p.unit_code) & 65535) % $2, unnest(compared_cells()) cell WHERE p.division_code = $1 AND s.figures ? cell AND s.figures ->> cell <> ''`, [code, samples])
  await client.query(`
    INSERT INTO publication_texts
    SELECT p.id, s.words || own, s.pairs || letter_pairs(own) || array_to_tsvector(ARRAY['#' || p.fiscal_year])
    FROM publications p JOIN bench_samples s ON s.n = (hashtext(p.division_code || p.unit_code) & 65535) % $2,
      LATERAL (SELECT E'\n' || p.unit_name || p.fiscal_year || '年度' || ($3::text[])[1 + (hashtext(p.division_code || p.unit_code) & 65535) % array_length($3::text[], 1)] || '项目，编号' || p.unit_code AS own) o
    WHERE p.division_code = $1`, [code, samples, WORKS])
  await client.query('COMMIT')
}

export const settle = async (client: pg.Client): Promise<void> => {
  await client.query('VACUUM ANALYZE')
}

/** What people type, some of each kind. */
export const searches = (county: number): readonly (readonly [string, readonly string[]])[] => [
  ['单位名称', [`${countyName(county)}教育局`, '水利局执法大队', `${countyName(county)} 财政局`, '医疗保障局']],
  ['区划、部门', [countyName(county), '城关镇人民政府', '农业农村局', `${countyCode(county)}`]],
  ['拼音、首字母', ['jyj', 'caizhengju', 'xfjpxxx', 'rmzfbgs', 'yiliaobaozhang']],
  ['正文两三个字', ['移民', '公务接待', '扶持', '防火']],
  ['正文一句', ['水库移民后期扶持项目', '非物质文化遗产', '基层卫生院设备更新', '机关运行经费支出']],
  ['正文多个词', ['移民 扶持 教育局综合', '养老 设施 2023年度', '公路 养护 编号']],
  ['没有的', ['龘靐', 'zzqqx', '移扶民持']],
  ['不写什么', ['']],
]
