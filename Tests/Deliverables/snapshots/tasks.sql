-- Notices and tasks, layout 1. Encoding: UTF-8.
CREATE TABLE IF NOT EXISTS notices (
  id TEXT PRIMARY KEY,
  path TEXT UNIQUE,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  sha256 TEXT UNIQUE,
  length INTEGER NOT NULL CHECK (length >= 0),
  genre TEXT,
  title TEXT,
  document_number TEXT,
  number_agency TEXT,
  number_year INTEGER,
  number_sequence INTEGER,
  issued DATE,
  region TEXT,
  security_classification TEXT,
  urgency TEXT,
  signatory TEXT,
  issue TEXT
);
CREATE TABLE IF NOT EXISTS notice_bodies (
  notice TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('issuer', 'addressee', 'copy')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (notice, role, position)
);
CREATE TABLE IF NOT EXISTS items (
  notice TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  parent INTEGER,
  path TEXT NOT NULL,
  marker TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  level INTEGER NOT NULL CHECK (level > 0),
  heading TEXT,
  heading_start INTEGER,
  heading_end INTEGER,
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  span_end INTEGER NOT NULL,
  PRIMARY KEY (notice, position),
  FOREIGN KEY (notice, parent) REFERENCES items (notice, position) ON DELETE CASCADE,
  CHECK (span_end >= span_start)
);
CREATE TABLE IF NOT EXISTS statements (
  notice TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  position INTEGER NOT NULL,
  item INTEGER,
  heading TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('directive', 'report', 'background')),
  obligation INTEGER NOT NULL CHECK (obligation IN (0, 1)),
  prohibition INTEGER NOT NULL CHECK (prohibition IN (0, 1)),
  permission INTEGER NOT NULL CHECK (permission IN (0, 1)),
  encouragement INTEGER NOT NULL CHECK (encouragement IN (0, 1)),
  text TEXT NOT NULL,
  rules TEXT NOT NULL,
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  span_end INTEGER NOT NULL,
  PRIMARY KEY (notice, id),
  FOREIGN KEY (notice, item) REFERENCES items (notice, position) ON DELETE CASCADE,
  CHECK (span_end >= span_start)
);
CREATE TABLE IF NOT EXISTS sectors (
  code TEXT PRIMARY KEY,
  name TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS mentions (
  notice TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  statement TEXT,
  item INTEGER,
  kind TEXT NOT NULL CHECK (kind IN ('party', 'deadline', 'sector', 'action', 'slogan')),
  text TEXT NOT NULL,
  origin TEXT,
  party_kind TEXT,
  role TEXT CHECK (role IN ('responsible', 'lead', 'support', 'supervised')),
  inherited INTEGER CHECK (inherited IN (0, 1)),
  normalized TEXT,
  deadline_type TEXT
    CHECK (deadline_type IN ('by', 'during', 'from', 'within', 'every', 'immediate')),
  value TEXT,
  times_min INTEGER,
  times_max INTEGER,
  anchor TEXT,
  due DATE,
  sector TEXT REFERENCES sectors (code),
  verb TEXT,
  object TEXT,
  slogan TEXT,
  slogan_class TEXT,
  members TEXT,
  missing TEXT,
  expansion TEXT,
  rule TEXT,
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  span_end INTEGER NOT NULL,
  PRIMARY KEY (notice, position),
  FOREIGN KEY (notice, statement) REFERENCES statements (notice, id) ON DELETE CASCADE,
  FOREIGN KEY (notice, item) REFERENCES items (notice, position) ON DELETE CASCADE,
  CHECK (span_end >= span_start),
  CHECK ((kind = 'party') = (role IS NOT NULL)),
  CHECK ((kind = 'deadline') = (deadline_type IS NOT NULL)),
  CHECK ((kind = 'sector') = (sector IS NOT NULL)),
  CHECK ((kind = 'action') = (verb IS NOT NULL)),
  CHECK ((kind = 'slogan') = (slogan IS NOT NULL))
);
CREATE TABLE IF NOT EXISTS tasks (
  notice TEXT NOT NULL REFERENCES notices (id) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  number TEXT,
  path TEXT,
  heading TEXT,
  text TEXT NOT NULL,
  occurrence INTEGER NOT NULL CHECK (occurrence > 0),
  obligation INTEGER NOT NULL CHECK (obligation IN (0, 1)),
  prohibition INTEGER NOT NULL CHECK (prohibition IN (0, 1)),
  permission INTEGER NOT NULL CHECK (permission IN (0, 1)),
  encouragement INTEGER NOT NULL CHECK (encouragement IN (0, 1)),
  deadline TEXT,
  deadline_type TEXT
    CHECK (deadline_type IN ('by', 'during', 'from', 'within', 'every', 'immediate')),
  deadline_value TEXT,
  due DATE,
  frequency TEXT,
  responsible_source TEXT,
  span_start INTEGER NOT NULL CHECK (span_start >= 0),
  span_end INTEGER NOT NULL,
  status TEXT DEFAULT 'not-started' NOT NULL
    CHECK (status IN ('not-started', 'in-progress', 'done', 'overdue')),
  remarks TEXT,
  PRIMARY KEY (notice, position),
  CHECK (span_end >= span_start)
);
CREATE TABLE IF NOT EXISTS task_statements (
  notice TEXT NOT NULL,
  task INTEGER NOT NULL,
  statement TEXT NOT NULL,
  PRIMARY KEY (notice, task, statement),
  FOREIGN KEY (notice, task) REFERENCES tasks (notice, position) ON DELETE CASCADE,
  FOREIGN KEY (notice, statement) REFERENCES statements (notice, id) ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS task_parties (
  notice TEXT NOT NULL,
  task INTEGER NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('responsible', 'lead', 'support', 'supervised')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (notice, task, role, position),
  FOREIGN KEY (notice, task) REFERENCES tasks (notice, position) ON DELETE CASCADE
);
CREATE TABLE IF NOT EXISTS task_sectors (
  notice TEXT NOT NULL,
  task INTEGER NOT NULL,
  position INTEGER NOT NULL,
  sector TEXT NOT NULL REFERENCES sectors (code),
  PRIMARY KEY (notice, task, position),
  FOREIGN KEY (notice, task) REFERENCES tasks (notice, position) ON DELETE CASCADE
);
CREATE INDEX IF NOT EXISTS notices_number ON notices (document_number);
CREATE INDEX IF NOT EXISTS items_parent ON items (notice, parent);
CREATE INDEX IF NOT EXISTS statements_item ON statements (notice, item);
CREATE INDEX IF NOT EXISTS mentions_statement ON mentions (notice, statement);
CREATE INDEX IF NOT EXISTS mentions_item ON mentions (notice, item);
CREATE INDEX IF NOT EXISTS mentions_text ON mentions (kind, text);
CREATE INDEX IF NOT EXISTS mentions_sector ON mentions (sector);
CREATE INDEX IF NOT EXISTS tasks_due ON tasks (due);
CREATE INDEX IF NOT EXISTS task_statements_statement ON task_statements (notice, statement);
CREATE INDEX IF NOT EXISTS task_parties_name ON task_parties (name);
CREATE INDEX IF NOT EXISTS task_sectors_sector ON task_sectors (sector);
INSERT INTO sectors (code, name) SELECT 'coal-mine', '煤矿'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'coal-mine');
INSERT INTO sectors (code, name) SELECT 'mine', '矿山'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'mine');
INSERT INTO sectors (code, name) SELECT 'hazardous-chemicals', '危险化学品'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'hazardous-chemicals');
INSERT INTO sectors (code, name) SELECT 'oil-gas', '石油天然气'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'oil-gas');
INSERT INTO sectors (code, name) SELECT 'fireworks', '烟花爆竹'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'fireworks');
INSERT INTO sectors (code, name) SELECT 'civil-explosives', '民用爆炸物品'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'civil-explosives');
INSERT INTO sectors (code, name) SELECT 'gas', '城镇燃气'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'gas');
INSERT INTO sectors (code, name) SELECT 'industry-trade', '工贸'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'industry-trade');
INSERT INTO sectors (code, name) SELECT 'construction', '建筑施工'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'construction');
INSERT INTO sectors (code, name) SELECT 'housing', '房屋安全'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'housing');
INSERT INTO sectors (code, name) SELECT 'road-traffic', '道路交通'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'road-traffic');
INSERT INTO sectors (code, name) SELECT 'water-traffic', '水上交通'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'water-traffic');
INSERT INTO sectors (code, name) SELECT 'rail', '铁路与轨道交通'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'rail');
INSERT INTO sectors (code, name) SELECT 'aviation', '民航'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'aviation');
INSERT INTO sectors (code, name) SELECT 'postal', '邮政快递与物流'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'postal');
INSERT INTO sectors (code, name) SELECT 'fire', '消防'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'fire');
INSERT INTO sectors (code, name) SELECT 'crowded-places', '人员密集场所'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'crowded-places');
INSERT INTO sectors (code, name) SELECT 'special-equipment', '特种设备'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'special-equipment');
INSERT INTO sectors (code, name) SELECT 'energy', '能源电力'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'energy');
INSERT INTO sectors (code, name) SELECT 'utilities', '城市运行'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'utilities');
INSERT INTO sectors (code, name) SELECT 'agriculture', '农业农机'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'agriculture');
INSERT INTO sectors (code, name) SELECT 'fishery', '渔业'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'fishery');
INSERT INTO sectors (code, name) SELECT 'forest-fire', '森林草原防灭火'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'forest-fire');
INSERT INTO sectors (code, name) SELECT 'water-conservancy', '水利'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'water-conservancy');
INSERT INTO sectors (code, name) SELECT 'flood', '防汛抗旱'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'flood');
INSERT INTO sectors (code, name) SELECT 'geology', '地质与地震'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'geology');
INSERT INTO sectors (code, name) SELECT 'weather', '气象灾害'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'weather');
INSERT INTO sectors (code, name) SELECT 'tourism', '文化旅游'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'tourism');
INSERT INTO sectors (code, name) SELECT 'education', '教育'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'education');
INSERT INTO sectors (code, name) SELECT 'health', '医疗卫生'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'health');
INSERT INTO sectors (code, name) SELECT 'social-care', '养老与民政服务'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'social-care');
INSERT INTO sectors (code, name) SELECT 'culture-sport', '文化体育'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'culture-sport');
INSERT INTO sectors (code, name) SELECT 'food-drug', '食品药品'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'food-drug');
INSERT INTO sectors (code, name) SELECT 'occupational-health', '职业健康'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'occupational-health');
INSERT INTO sectors (code, name) SELECT 'environment', '生态环境'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'environment');
INSERT INTO sectors (code, name) SELECT 'information', '信息与网络'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'information');
INSERT INTO sectors (code, name) SELECT 'finance', '金融'
WHERE NOT EXISTS (SELECT 1 FROM sectors WHERE code = 'finance');

BEGIN;
CREATE TEMPORARY TABLE kept_states AS
SELECT text, occurrence, MAX(status) AS status, MAX(remarks) AS remarks FROM tasks
WHERE notice IN (SELECT id FROM notices WHERE path = 'corpus/notices/16-marathon-traffic-notice.txt' OR sha256 = 'b73b2ac21fde354cab10dbaf1f38af94265f108bd45ae4ae635362bd400db82c') AND (status <> 'not-started' OR remarks IS NOT NULL)
GROUP BY text, occurrence;
DELETE FROM task_sectors WHERE notice IN (SELECT id FROM notices WHERE path = 'corpus/notices/16-marathon-traffic-notice.txt' OR sha256 = 'b73b2ac21fde354cab10dbaf1f38af94265f108bd45ae4ae635362bd400db82c');
DELETE FROM task_parties WHERE notice IN (SELECT id FROM notices WHERE path = 'corpus/notices/16-marathon-traffic-notice.txt' OR sha256 = 'b73b2ac21fde354cab10dbaf1f38af94265f108bd45ae4ae635362bd400db82c');
DELETE FROM task_statements WHERE notice IN (SELECT id FROM notices WHERE path = 'corpus/notices/16-marathon-traffic-notice.txt' OR sha256 = 'b73b2ac21fde354cab10dbaf1f38af94265f108bd45ae4ae635362bd400db82c');
DELETE FROM tasks WHERE notice IN (SELECT id FROM notices WHERE path = 'corpus/notices/16-marathon-traffic-notice.txt' OR sha256 = 'b73b2ac21fde354cab10dbaf1f38af94265f108bd45ae4ae635362bd400db82c');
DELETE FROM mentions WHERE notice IN (SELECT id FROM notices WHERE path = 'corpus/notices/16-marathon-traffic-notice.txt' OR sha256 = 'b73b2ac21fde354cab10dbaf1f38af94265f108bd45ae4ae635362bd400db82c');
DELETE FROM statements WHERE notice IN (SELECT id FROM notices WHERE path = 'corpus/notices/16-marathon-traffic-notice.txt' OR sha256 = 'b73b2ac21fde354cab10dbaf1f38af94265f108bd45ae4ae635362bd400db82c');
DELETE FROM items WHERE notice IN (SELECT id FROM notices WHERE path = 'corpus/notices/16-marathon-traffic-notice.txt' OR sha256 = 'b73b2ac21fde354cab10dbaf1f38af94265f108bd45ae4ae635362bd400db82c');
DELETE FROM notice_bodies WHERE notice IN (SELECT id FROM notices WHERE path = 'corpus/notices/16-marathon-traffic-notice.txt' OR sha256 = 'b73b2ac21fde354cab10dbaf1f38af94265f108bd45ae4ae635362bd400db82c');
DELETE FROM notices WHERE id IN (SELECT id FROM notices WHERE path = 'corpus/notices/16-marathon-traffic-notice.txt' OR sha256 = 'b73b2ac21fde354cab10dbaf1f38af94265f108bd45ae4ae635362bd400db82c');
INSERT INTO notices (id, path, format, encoding, sha256, length, genre, title, document_number, number_agency, number_year, number_sequence, issued, region, security_classification, urgency, signatory, issue) VALUES
('16-marathon-traffic-notice', 'corpus/notices/16-marathon-traffic-notice.txt', 'text', 'utf-8', 'b73b2ac21fde354cab10dbaf1f38af94265f108bd45ae4ae635362bd400db82c', 778, '通告', '青川市公安局关于2024青川湖马拉松赛期间实施临时交通管制的通告', '青公通〔2024〕5号', '青公通', 2024, 5, '2024-10-10', '青川市', NULL, NULL, NULL, NULL);
INSERT INTO notice_bodies (notice, role, position, name) VALUES
('16-marathon-traffic-notice', 'issuer', 1, '青川市公安局');
INSERT INTO items (notice, position, parent, path, marker, ordinal, level, heading, heading_start, heading_end, span_start, span_end) VALUES
('16-marathon-traffic-notice', 1, NULL, '1', '一、', 1, 1, NULL, NULL, NULL, 159, 263),
('16-marathon-traffic-notice', 2, 1, '1.1', '1．', 1, 2, NULL, NULL, NULL, 205, 222),
('16-marathon-traffic-notice', 3, 1, '1.2', '2．', 2, 2, NULL, NULL, NULL, 226, 245),
('16-marathon-traffic-notice', 4, 1, '1.3', '3．', 3, 2, NULL, NULL, NULL, 249, 263),
('16-marathon-traffic-notice', 5, NULL, '2', '二、', 2, 1, NULL, NULL, NULL, 267, 333),
('16-marathon-traffic-notice', 6, NULL, '3', '三、', 3, 1, NULL, NULL, NULL, 337, 378),
('16-marathon-traffic-notice', 7, NULL, '4', '四、', 4, 1, NULL, NULL, NULL, 382, 480),
('16-marathon-traffic-notice', 8, NULL, '5', '五、', 5, 1, NULL, NULL, NULL, 484, 569),
('16-marathon-traffic-notice', 9, NULL, '6', '六、', 6, 1, NULL, NULL, NULL, 573, 669),
('16-marathon-traffic-notice', 10, NULL, '7', '七、', 7, 1, NULL, NULL, NULL, 673, 757);
INSERT INTO statements (notice, id, position, item, heading, kind, obligation, prohibition, permission, encouragement, text, rules, span_start, span_end) VALUES
('16-marathon-traffic-notice', 's1', 1, NULL, NULL, 'background', 0, 0, 0, 0, '2024青川湖马拉松赛将于10月20日在临江区、东湖区举行。', 'section.preamble kind.default', 51, 81),
('16-marathon-traffic-notice', 's2', 2, NULL, NULL, 'background', 0, 0, 0, 0, '为确保赛事安全顺利进行，根据《中华人民共和国道路交通安全法》第三十九条规定，市公安局决定在赛事期间对部分道路实施临时交通管制。', 'section.preamble kind.default', 81, 144),
('16-marathon-traffic-notice', 's3', 3, NULL, NULL, 'background', 0, 0, 0, 0, '现将有关事项通告如下：', 'section.preamble kind.lead-in:如下', 144, 155),
('16-marathon-traffic-notice', 's4', 4, 1, NULL, 'directive', 0, 1, 0, 0, '10月20日5时至13时，除持有赛事通行证的车辆外，其他机动车不得驶入下列道路：', 'section.directive kind.ban:不得 modality.prohibition:不得', 161, 201),
('16-marathon-traffic-notice', 's5', 5, 2, NULL, 'background', 0, 0, 0, 0, '滨湖大道（柳荫路至云岭路段）；', 'section.directive section.list-of-cases kind.default', 207, 222),
('16-marathon-traffic-notice', 's6', 6, 3, NULL, 'background', 0, 0, 0, 0, '体育中心周边的杨林街、望湖街全段；', 'section.directive section.list-of-cases kind.default', 228, 245),
('16-marathon-traffic-notice', 's7', 7, 4, NULL, 'background', 0, 0, 0, 0, '东湖大桥及南北两端引桥。', 'section.directive section.list-of-cases kind.default', 251, 263),
('16-marathon-traffic-notice', 's8', 8, 5, NULL, 'directive', 1, 1, 0, 0, '自10月19日20时起，上述道路两侧禁止停放车辆，已停放的，车辆所有人应当于10月19日22时前自行驶离，逾期未驶离的依法拖移。', 'section.directive kind.ban:禁止 modality.obligation:应当 modality.prohibition:禁止', 269, 333),
('16-marathon-traffic-notice', 's9', 9, 6, NULL, 'directive', 0, 0, 1, 0, '执行紧急任务的特种车辆可以在管制路段通行，沿线居民车辆凭社区证明允许借道驶离。', 'section.directive kind.permit:可以 modality.permission:可以', 339, 378),
('16-marathon-traffic-notice', 's10', 10, 7, NULL, 'directive', 1, 0, 0, 0, '途经管制区域的公共汽车临时调整线路，公交企业应当提前在站点张贴绕行告示，并视客流情况加开班次；', 'section.directive kind.modal:应当 modality.obligation:调整', 384, 431),
('16-marathon-traffic-notice', 's11', 11, 7, NULL, 'directive', 1, 0, 1, 0, '轨道交通1号线运营单位要将首班车发车时间提前至5时30分，望湖站可以采取限流、甩站等客流控制措施。', 'section.directive kind.modal:要 modality.obligation:要 modality.permission:可以', 431, 480),
('16-marathon-traffic-notice', 's12', 12, 8, NULL, 'directive', 0, 1, 0, 0, '赛道两侧1公里范围内，未经批准的任何单位和个人不得升放无人机、孔明灯等低空飘浮物，餐饮、商铺经营者不得占道摆放物品。', 'section.directive kind.ban:不得 modality.prohibition:不得', 486, 544),
('16-marathon-traffic-notice', 's13', 13, 8, NULL, 'directive', 0, 0, 0, 1, '鼓励沿线单位向观赛市民免费开放内部停车场、卫生间。', 'section.directive kind.encouragement:鼓励 modality.encouragement:鼓励', 544, 569),
('16-marathon-traffic-notice', 's14', 14, 9, NULL, 'directive', 1, 0, 0, 0, '活动承办单位对现场秩序和人员安全负总责，每2公里设置一个医疗救护点，出现突发情况的，立即启动熔断机制。', 'section.directive kind.duty:负总责 modality.obligation:负总责', 575, 626),
('16-marathon-traffic-notice', 's15', 15, 9, NULL, 'directive', 0, 0, 1, 0, '公安机关交通管理部门可以根据现场情况，对管制时间和范围作出调整，并第一时间向社会公布。', 'section.directive kind.permit:可以 modality.permission:可以', 626, 669),
('16-marathon-traffic-notice', 's16', 16, 10, NULL, 'directive', 1, 0, 0, 0, '对违反本通告、不服从管理的，由公安机关依照有关规定予以处罚，构成犯罪的依法追究刑事责任。', 'section.directive kind.duty:予以 modality.obligation:予以', 675, 719),
('16-marathon-traffic-notice', 's17', 17, 10, NULL, 'background', 0, 0, 0, 0, '本通告自2024年10月19日起施行，至10月20日13时自行失效。', 'section.directive kind.validity:施行', 723, 757);
INSERT INTO mentions (notice, position, statement, item, kind, text, origin, party_kind, role, inherited, normalized, deadline_type, value, times_min, times_max, anchor, due, sector, verb, object, slogan, slogan_class, members, missing, expansion, rule, span_start, span_end) VALUES
('16-marathon-traffic-notice', 1, 's4', 1, 'party', '其他机动车', 'statement', 'other', 'responsible', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'party.subject', 187, 192),
('16-marathon-traffic-notice', 2, 's4', 1, 'deadline', '10月20日5时', NULL, NULL, NULL, NULL, NULL, 'during', '2024-10-20', NULL, NULL, NULL, '2024-10-20', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'deadline.during.date', 161, 169),
('16-marathon-traffic-notice', 3, 's4', 1, 'sector', '赛事', 'statement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'culture-sport', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'sector.term:赛事', 177, 179),
('16-marathon-traffic-notice', 4, 's4', 1, 'sector', '机动车', 'statement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'road-traffic', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'sector.term:机动车', 189, 192),
('16-marathon-traffic-notice', 5, 's4', 1, 'action', '除持有赛事通行证的车辆外', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '通行', '证的车辆外', NULL, NULL, NULL, NULL, NULL, NULL, 174, 186),
('16-marathon-traffic-notice', 6, 's4', 1, 'action', '不得驶入下列道路', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '不得驶入', '下列道路', NULL, NULL, NULL, NULL, NULL, NULL, 192, 200),
('16-marathon-traffic-notice', 7, 's8', 5, 'party', '车辆所有人', 'statement', 'enterprise', 'responsible', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'party.subject', 299, 304),
('16-marathon-traffic-notice', 8, 's8', 5, 'deadline', '自10月19日20时起', NULL, NULL, NULL, NULL, NULL, 'from', '2024-10-19/..', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'deadline.from.date', 269, 280),
('16-marathon-traffic-notice', 9, 's8', 5, 'deadline', '10月19日22时前', NULL, NULL, NULL, NULL, NULL, 'by', '../2024-10-19', NULL, NULL, NULL, '2024-10-19', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'deadline.by.date', 307, 317),
('16-marathon-traffic-notice', 10, 's8', 5, 'sector', '停放车辆', 'statement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'road-traffic', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'sector.term:停放车辆', 289, 293),
('16-marathon-traffic-notice', 11, 's8', 5, 'action', '禁止停放车辆', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '禁止停放', '车辆', NULL, NULL, NULL, NULL, NULL, NULL, 287, 293),
('16-marathon-traffic-notice', 12, 's8', 5, 'action', '于10月19日22时前自行驶离', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '驶离', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 306, 321),
('16-marathon-traffic-notice', 13, 's8', 5, 'action', '依法拖移', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '拖移', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 328, 332),
('16-marathon-traffic-notice', 14, 's9', 6, 'party', '执行紧急任务的特种车辆', 'statement', 'other', 'responsible', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'party.subject', 339, 350),
('16-marathon-traffic-notice', 15, 's9', 6, 'sector', '管制路段', 'statement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'road-traffic', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'sector.term:管制路段', 353, 357),
('16-marathon-traffic-notice', 16, 's9', 6, 'action', '可以在管制路段通行', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '通行', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 350, 359),
('16-marathon-traffic-notice', 17, 's9', 6, 'action', '允许借道驶离', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '驶离', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 371, 377),
('16-marathon-traffic-notice', 18, 's10', 7, 'party', '公交企业', 'statement', 'enterprise', 'responsible', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'party.subject', 402, 406),
('16-marathon-traffic-notice', 19, 's10', 7, 'sector', '公交', 'statement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'road-traffic', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'sector.term:公交', 402, 404),
('16-marathon-traffic-notice', 20, 's10', 7, 'action', '调整线路', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '调整', '线路', NULL, NULL, NULL, NULL, NULL, NULL, 397, 401),
('16-marathon-traffic-notice', 21, 's10', 7, 'action', '提前在站点张贴绕行告示', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '张贴', '绕行告示', NULL, NULL, NULL, NULL, NULL, NULL, 408, 419),
('16-marathon-traffic-notice', 22, 's11', 7, 'party', '轨道交通1号线运营单位', 'statement', 'enterprise', 'responsible', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'party.subject', 431, 442),
('16-marathon-traffic-notice', 23, 's11', 7, 'party', '望湖站', 'statement', 'department', 'responsible', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'party.subject', 460, 463),
('16-marathon-traffic-notice', 24, 's11', 7, 'sector', '轨道交通', 'statement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'rail', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'sector.term:轨道交通', 431, 435),
('16-marathon-traffic-notice', 25, 's11', 7, 'action', '将首班车发车时间提前至5时30分', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '提前至', '首班车发车时间', NULL, NULL, NULL, NULL, NULL, NULL, 443, 459),
('16-marathon-traffic-notice', 26, 's11', 7, 'action', '可以采取限流、甩站等客流控制措施', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '采取', '限流、甩站等客流控制措施', NULL, NULL, NULL, NULL, NULL, NULL, 463, 479),
('16-marathon-traffic-notice', 27, 's12', 8, 'party', '未经批准的任何单位', 'statement', 'other', 'responsible', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'party.subject', 497, 506),
('16-marathon-traffic-notice', 28, 's12', 8, 'party', '个人', 'statement', 'public', 'responsible', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'party.subject', 507, 509),
('16-marathon-traffic-notice', 29, 's12', 8, 'party', '餐饮、商铺经营者', 'statement', 'enterprise', 'responsible', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'party.subject', 527, 535),
('16-marathon-traffic-notice', 30, 's12', 8, 'sector', '无人机', 'statement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'aviation', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'sector.term:无人机', 513, 516),
('16-marathon-traffic-notice', 31, 's12', 8, 'sector', '餐饮', 'statement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'crowded-places', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'sector.term:餐饮', 527, 529),
('16-marathon-traffic-notice', 32, 's12', 8, 'action', '不得升放无人机、孔明灯等低空飘浮物', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '不得', '升放无人机、孔明灯等低空飘浮物', NULL, NULL, NULL, NULL, NULL, NULL, 509, 526),
('16-marathon-traffic-notice', 33, 's12', 8, 'action', '不得占道摆放物品', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '不得', '占道摆放物品', NULL, NULL, NULL, NULL, NULL, NULL, 535, 543),
('16-marathon-traffic-notice', 34, 's13', 8, 'party', '沿线单位', 'statement', 'other', 'responsible', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'party.encouraged', 546, 550),
('16-marathon-traffic-notice', 35, 's13', 8, 'action', '鼓励沿线单位向观赛市民免费开放内部停车场、卫生间', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '鼓励', '沿线单位向观赛市民免费开放内部停车场、卫生间', NULL, NULL, NULL, NULL, NULL, NULL, 544, 568),
('16-marathon-traffic-notice', 36, 's14', 9, 'party', '活动承办单位', 'statement', 'enterprise', 'responsible', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'party.subject.bare', 575, 581),
('16-marathon-traffic-notice', 37, 's14', 9, 'deadline', '立即', NULL, NULL, NULL, NULL, NULL, 'immediate', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'deadline.immediate', 617, 619),
('16-marathon-traffic-notice', 38, 's14', 9, 'sector', '医疗救护', 'statement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'health', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'sector.term:医疗救护', 603, 607),
('16-marathon-traffic-notice', 39, 's14', 9, 'action', '对现场秩序和人员安全负总责', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '负总责', '现场秩序和人员安全', NULL, NULL, NULL, NULL, NULL, NULL, 581, 594),
('16-marathon-traffic-notice', 40, 's14', 9, 'action', '立即启动熔断机制', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '启动', '熔断机制', NULL, NULL, NULL, NULL, NULL, NULL, 617, 625),
('16-marathon-traffic-notice', 41, 's15', 9, 'party', '公安机关交通管理部门', 'statement', 'department', 'responsible', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'party.subject', 626, 636),
('16-marathon-traffic-notice', 42, 's15', 9, 'deadline', '第一时间', NULL, NULL, NULL, NULL, NULL, 'immediate', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'deadline.immediate', 659, 663),
('16-marathon-traffic-notice', 43, 's15', 9, 'sector', '交通', 'statement', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'road-traffic', NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'sector.term:交通', 630, 632),
('16-marathon-traffic-notice', 44, 's15', 9, 'action', '对管制时间和范围作出调整', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '作出调整', '管制时间和范围', NULL, NULL, NULL, NULL, NULL, NULL, 645, 657),
('16-marathon-traffic-notice', 45, 's16', 10, 'party', '公安机关', 'statement', 'department', 'responsible', 0, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'party.by', 690, 694),
('16-marathon-traffic-notice', 46, 's16', 10, 'action', '予以处罚', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '处罚', '违反本通告、不服从管理', NULL, NULL, NULL, NULL, NULL, NULL, 700, 704),
('16-marathon-traffic-notice', 47, 's16', 10, 'action', '依法追究刑事责任', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '追究', '刑事责任', NULL, NULL, NULL, NULL, NULL, NULL, 710, 718);
INSERT INTO tasks (notice, position, id, number, path, heading, text, occurrence, obligation, prohibition, permission, encouragement, deadline, deadline_type, deadline_value, due, frequency, responsible_source, span_start, span_end) VALUES
('16-marathon-traffic-notice', 1, '16-marathon-traffic-notice/s4', '一', '1', NULL, '10月20日5时至13时，除持有赛事通行证的车辆外，其他机动车不得驶入下列道路：', 1, 0, 1, 0, 0, '10月20日5时', 'during', '2024-10-20', '2024-10-20', NULL, 'statement', 161, 201),
('16-marathon-traffic-notice', 2, '16-marathon-traffic-notice/s8', '二', '2', NULL, '自10月19日20时起，上述道路两侧禁止停放车辆，已停放的，车辆所有人应当于10月19日22时前自行驶离，逾期未驶离的依法拖移。', 1, 1, 1, 0, 0, '10月19日22时前', 'by', '../2024-10-19', '2024-10-19', NULL, 'statement', 269, 333),
('16-marathon-traffic-notice', 3, '16-marathon-traffic-notice/s9', '三', '3', NULL, '执行紧急任务的特种车辆可以在管制路段通行，沿线居民车辆凭社区证明允许借道驶离。', 1, 0, 0, 1, 0, NULL, NULL, NULL, NULL, NULL, 'statement', 339, 378),
('16-marathon-traffic-notice', 4, '16-marathon-traffic-notice/s10', '四', '4', NULL, '途经管制区域的公共汽车临时调整线路，公交企业应当提前在站点张贴绕行告示，并视客流情况加开班次；', 1, 1, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, 'statement', 384, 431),
('16-marathon-traffic-notice', 5, '16-marathon-traffic-notice/s11', '四', '4', NULL, '轨道交通1号线运营单位要将首班车发车时间提前至5时30分，望湖站可以采取限流、甩站等客流控制措施。', 1, 1, 0, 1, 0, NULL, NULL, NULL, NULL, NULL, 'statement', 431, 480),
('16-marathon-traffic-notice', 6, '16-marathon-traffic-notice/s12', '五', '5', NULL, '赛道两侧1公里范围内，未经批准的任何单位和个人不得升放无人机、孔明灯等低空飘浮物，餐饮、商铺经营者不得占道摆放物品。', 1, 0, 1, 0, 0, NULL, NULL, NULL, NULL, NULL, 'statement', 486, 544),
('16-marathon-traffic-notice', 7, '16-marathon-traffic-notice/s13', '五', '5', NULL, '鼓励沿线单位向观赛市民免费开放内部停车场、卫生间。', 1, 0, 0, 0, 1, NULL, NULL, NULL, NULL, NULL, 'statement', 544, 569),
('16-marathon-traffic-notice', 8, '16-marathon-traffic-notice/s14', '六', '6', NULL, '活动承办单位对现场秩序和人员安全负总责，每2公里设置一个医疗救护点，出现突发情况的，立即启动熔断机制。', 1, 1, 0, 0, 0, '立即', 'immediate', NULL, NULL, NULL, 'statement', 575, 626),
('16-marathon-traffic-notice', 9, '16-marathon-traffic-notice/s15', '六', '6', NULL, '公安机关交通管理部门可以根据现场情况，对管制时间和范围作出调整，并第一时间向社会公布。', 1, 0, 0, 1, 0, '第一时间', 'immediate', NULL, NULL, NULL, 'statement', 626, 669),
('16-marathon-traffic-notice', 10, '16-marathon-traffic-notice/s16', '七', '7', NULL, '对违反本通告、不服从管理的，由公安机关依照有关规定予以处罚，构成犯罪的依法追究刑事责任。', 1, 1, 0, 0, 0, NULL, NULL, NULL, NULL, NULL, 'statement', 675, 719);
INSERT INTO task_statements (notice, task, statement) VALUES
('16-marathon-traffic-notice', 1, 's4'),
('16-marathon-traffic-notice', 2, 's8'),
('16-marathon-traffic-notice', 3, 's9'),
('16-marathon-traffic-notice', 4, 's10'),
('16-marathon-traffic-notice', 5, 's11'),
('16-marathon-traffic-notice', 6, 's12'),
('16-marathon-traffic-notice', 7, 's13'),
('16-marathon-traffic-notice', 8, 's14'),
('16-marathon-traffic-notice', 9, 's15'),
('16-marathon-traffic-notice', 10, 's16');
INSERT INTO task_parties (notice, task, role, position, name) VALUES
('16-marathon-traffic-notice', 1, 'responsible', 1, '其他机动车'),
('16-marathon-traffic-notice', 2, 'responsible', 1, '车辆所有人'),
('16-marathon-traffic-notice', 3, 'responsible', 1, '执行紧急任务的特种车辆'),
('16-marathon-traffic-notice', 4, 'responsible', 1, '公交企业'),
('16-marathon-traffic-notice', 5, 'responsible', 1, '轨道交通1号线运营单位'),
('16-marathon-traffic-notice', 5, 'responsible', 2, '望湖站'),
('16-marathon-traffic-notice', 6, 'responsible', 1, '未经批准的任何单位'),
('16-marathon-traffic-notice', 6, 'responsible', 2, '个人'),
('16-marathon-traffic-notice', 6, 'responsible', 3, '餐饮、商铺经营者'),
('16-marathon-traffic-notice', 7, 'responsible', 1, '沿线单位'),
('16-marathon-traffic-notice', 8, 'responsible', 1, '活动承办单位'),
('16-marathon-traffic-notice', 9, 'responsible', 1, '公安机关交通管理部门'),
('16-marathon-traffic-notice', 10, 'responsible', 1, '公安机关');
INSERT INTO task_sectors (notice, task, position, sector) VALUES
('16-marathon-traffic-notice', 1, 1, 'culture-sport'),
('16-marathon-traffic-notice', 1, 2, 'road-traffic'),
('16-marathon-traffic-notice', 2, 1, 'road-traffic'),
('16-marathon-traffic-notice', 3, 1, 'road-traffic'),
('16-marathon-traffic-notice', 4, 1, 'road-traffic'),
('16-marathon-traffic-notice', 5, 1, 'rail'),
('16-marathon-traffic-notice', 6, 1, 'aviation'),
('16-marathon-traffic-notice', 6, 2, 'crowded-places'),
('16-marathon-traffic-notice', 8, 1, 'health'),
('16-marathon-traffic-notice', 9, 1, 'road-traffic');
UPDATE tasks SET
  status = (SELECT k.status FROM kept_states k WHERE k.text = tasks.text AND k.occurrence = tasks.occurrence),
  remarks = (SELECT k.remarks FROM kept_states k WHERE k.text = tasks.text AND k.occurrence = tasks.occurrence)
WHERE notice = '16-marathon-traffic-notice' AND EXISTS (SELECT 1 FROM kept_states k WHERE k.text = tasks.text AND k.occurrence = tasks.occurrence);
DROP TABLE kept_states;
COMMIT;
