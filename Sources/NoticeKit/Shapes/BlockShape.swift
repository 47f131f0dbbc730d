/// What single blocks of a head, a signature or an imprint look like.
enum BlockShape {
  static func endsSentence(_ range: UnitRange, in units: [UInt16]) -> Bool {
    guard var last = range.indices.last else { return false }
    while last > range.start, units[last] == Unit.rightQuote || units[last] == Unit.rightParenthesis
    {
      last -= 1
    }
    let unit = units[last]
    return unit == Unit.fullStop || unit == Unit.semicolon || unit == 0xFF01 || unit == 0xFF1F
  }

  /// Running text: a sentence of some length, or several.
  static func isProse(_ range: UnitRange, in units: [UInt16]) -> Bool {
    if range.count >= 6, endsSentence(range, in: units) { return true }
    var commas = 0
    for index in range.indices {
      if units[index] == Unit.fullStop && index + 1 < range.end { return true }
      if units[index] == Unit.comma { commas += 1 }
    }
    return range.count > 80 && commas > 0 || (commas >= 2 && range.count > 40)
      || (range.count > 12 && units[range.end - 1] == Unit.colon && commas > 0
        && !isAddressees(range, in: units))
  }

  /// A list of offices that ends with a colon: 各镇（街道），安委会有关单位：
  static func isAddressees(_ range: UnitRange, in units: [UInt16]) -> Bool {
    guard range.count >= 3, range.count <= 400, units[range.end - 1] == Unit.colon else {
      return false
    }
    if MarkerScanner.scan(in: units, at: range.start, until: range.end) != nil { return false }
    for index in range.indices {
      if units[index] == Unit.fullStop || units[index] == Unit.semicolon { return false }
    }
    if units.has(anyOf: ["如下", "附件", "以下", "抄送", "主送", "包括", "应当", "必须", "不得"], in: range) {
      return false
    }
    let name = UnitRange(range.start, range.end - 1)
    if isSalutation(name, in: units) { return true }
    if isOrganisation(name, in: units) { return true }
    for end in stride(from: name.end, to: name.start, by: -1)
    where units[end - 1] == Unit.comma || units[end - 1] == Unit.enumerationComma {
      if isOrganisation(UnitRange(name.start, end - 1), in: units) { return true }
    }
    return false
  }

  /// 同志们： 各位代表： and the like, which address people and are no 主送机关.
  static func isSalutation(_ range: UnitRange, in units: [UInt16]) -> Bool {
    for phrase in ["同志们", "各位", "尊敬的", "朋友们", "同学们", "老师们"] as [StaticString]
    where units.has(phrase, at: range.start) && range.count <= 40 { return true }
    return false
  }

  /// A line of the addressees that goes on in the next.
  static func continuesList(_ range: UnitRange, in units: [UInt16]) -> Bool {
    guard let last = range.indices.last else { return false }
    return (units[last] == Unit.comma || units[last] == Unit.enumerationComma)
      && isOrganisation(UnitRange(range.start, last), in: units)
  }

  /// A name and a date in one line over a bulletin's headline.
  static func isDatedName(_ range: UnitRange, in units: [UInt16]) -> Bool {
    signatureWithDate(range, in: units) != nil
  }

  private static let organisationEnds: [StaticString] = [
    "政府", "办公室", "办公厅", "委员会", "党委", "党组", "部门", "单位", "机构", "局", "委", "部", "厅", "院", "处", "科", "室",
    "公司", "集团", "企业", "街道", "（街道）", "管委会", "指挥部", "学校", "医院", "中心", "协会", "商会", "工会", "支队", "大队",
    "分局",
    "总队", "法院", "检察院", "军分区", "人武部", "团委", "妇联", "银行", "社团", "组织", "店铺", "商户", "镇", "乡", "县", "区",
    "市", "省",
    "中学", "小学", "大学", "学院", "幼儿园", "党校",
    "所", "站", "司", "署", "办", "组", "兵团", "团体", "社区", "村", "工委", "党工委", "联社", "矿", "厂", "场", "校", "园",
    "馆", "队",
    "（办公室）", "（室）", "家庭", "市民", "群众", "有关方面", "部队", "库", "港", "报社", "电视台", "联合会", "研究会", "成员",
  ]

  /// Whether the range closes with the head noun of an organisation.
  static func isOrganisation(_ range: UnitRange, in units: [UInt16]) -> Bool {
    guard range.count >= 2 else { return false }
    var end = range.end
    // A bracket behind the name is an alias or a scope: 市安委办（市应急局）.
    if units[end - 1] == Unit.rightParenthesis,
      let open = range.indices.last(where: { units[$0] == Unit.leftParenthesis }),
      open > range.start
    {
      end = open
    }
    for ending in organisationEnds where end - ending.unitCount >= range.start {
      if units.has(ending, before: end) { return true }
    }
    return false
  }

  /// A date and nothing else, bracketed or not; 印发 dates are imprint.
  static func isDate(_ range: UnitRange, in units: [UInt16]) -> Bool {
    guard range.start < range.end else { return false }
    let start = range.start + (units[range.start] == Unit.leftParenthesis ? 1 : 0)
    guard let date = DateScanner.date(in: units, at: start, until: range.end) else { return false }
    let end = date.range.end
    return end == range.end || (end + 1 == range.end && units[end] == Unit.rightParenthesis)
  }

  /// A name with a date behind it in one block: the length of the name, or nil.
  static func signatureWithDate(_ range: UnitRange, in units: [UInt16]) -> Int? {
    guard range.count <= 60, let date = DateScanner.scan(in: units, range, last: true),
      date.range.end == range.end, date.range.start > range.start
    else { return nil }
    let name = UnitRange(range.start, date.range.start)
    return isOrganisation(name, in: units) && units.first(Unit.comma, in: name) == nil
      ? name.count : nil
  }

  static func isDocumentNumber(_ range: UnitRange, in units: [UInt16]) -> Bool {
    guard let number = DocumentNumberScanner.scan(in: units, range) else { return false }
    return number.range.count * 2 >= range.count || range.count <= 60
  }

  /// A document number and nothing else but white space.
  static func isDocumentNumberLine(_ range: UnitRange, in units: [UInt16]) -> Bool {
    guard range.count <= 40, units[range.end - 1] == 0x53F7,  // 号
      let number = DocumentNumberScanner.scan(in: units, range)
    else { return false }
    return number.range.start <= range.start + 1
  }

  /// …文件: a masthead.
  static func isMasthead(_ range: UnitRange, in units: [UInt16]) -> Bool {
    (range.count <= 60 && units.has("文件", before: range.end)
      && isOrganisation(UnitRange(range.start, range.end - 2), in: units))
      || isBulletinName(range, in: units)
  }

  /// …简报 …通报 …信息 over an issue number: the name of a periodical.
  static func isBulletinName(_ range: UnitRange, in units: [UInt16]) -> Bool {
    guard range.count <= 24, units.first("关于", in: range) == nil else { return false }
    return units.has(anyOf: ["简报", "快报", "专报", "动态", "信息", "政通报", "工作通讯"], before: range.end)
  }

  /// 第49期, （安全生产大检查专刊第32期）.
  static func isIssue(_ range: UnitRange, in units: [UInt16]) -> Bool {
    guard range.count <= 30 else { return false }
    var end = range.end
    if units[end - 1] == Unit.rightParenthesis { end -= 1 }
    guard end > range.start, units[end - 1] == 0x671F else { return false }  // 期
    return range.indices.contains { units[$0] == 0x7B2C }
  }

  static func isBracketed(_ range: UnitRange, in units: [UInt16]) -> Bool {
    range.count >= 2 && units[range.start] == Unit.leftParenthesis
      && units[range.end - 1] == Unit.rightParenthesis
  }

  /// （共130项）, （试行）: a bracket that belongs to the title above it.
  static func isCount(_ range: UnitRange, in units: [UInt16]) -> Bool {
    isBracketed(range, in: units)
      && (units.has("共", at: range.start + 1) || units.has("试行", at: range.start + 1)
        || units.has("暂行", at: range.start + 1) || units.has("修订", at: range.start + 1))
  }

  /// …名单, …清单, …一览表, with or without a count in brackets: the title of a list.
  static func isList(_ range: UnitRange, in units: [UInt16]) -> Bool {
    var end = range.end
    if units[end - 1] == Unit.rightParenthesis,
      let open = range.indices.last(where: { units[$0] == Unit.leftParenthesis })
    {
      end = open
    }
    for word in ["名单", "清单", "一览表", "目录", "汇总表"] as [StaticString]
    where end - word.unitCount >= range.start && units.has(word, before: end) { return true }
    return false
  }

  /// 签发人：…, 特急, 机密★1年 and other fields of the head.
  static func isHeadField(_ range: UnitRange, in units: [UInt16]) -> Bool {
    for phrase in [
      "签发人", "签发：", "特急", "加急", "特提", "平急", "机密", "秘密", "绝密", "索引号", "发文字号", "发布日期", "成文日期", "发文机关",
      "主题分类", "编号",
      "来源：", "作者：", "时间：", "日期：", "浏览", "等级",
    ] as [StaticString] where units.has(phrase, at: range.start) && range.count <= 60 {
      return true
    }
    return false
  }

  /// 转发：… a label that a web page puts over the title.
  static func isForwardLabel(_ range: UnitRange, in units: [UInt16]) -> Bool {
    units.has("转发：", at: range.start)
  }

  /// A name of two to four characters, as a speaker signs under the title.
  static func isPersonName(_ range: UnitRange, in units: [UInt16]) -> Bool {
    range.count >= 2 && range.count <= 4 && range.indices.allSatisfy { units[$0].isHan }
      && Genre.closing(range, in: units) == nil
  }

  /// Whether a line goes on in the title line below it.
  static func joinsTitle(_ range: UnitRange, with next: UnitRange, in units: [UInt16]) -> Bool {
    if endsSentence(range, in: units) || units[range.end - 1] == Unit.colon { return false }
    if isOrganisation(range, in: units) {
      // An issuer in front of 关于 belongs to the title.
      return units.has("关于", at: next.start) || units.has("印发", at: next.start)
        || units.has("转发", at: next.start) || units.has("批转", at: next.start)
        || units.first("关于", in: range) != nil
    }
    return true
  }

  /// 附件, 附件1, 附件一：… above an annex; not the list of annexes behind the body.
  static func isAnnexOpener(_ range: UnitRange, in units: [UInt16]) -> Bool {
    guard
      units.has("附件", at: range.start) || units.has("附表", at: range.start)
        || units.has("附录", at: range.start)
    else { return false }
    var index = range.start + 2
    while index < range.end, units[index].isDigit || units[index].isNumeral || units[index].isSpace
    {
      index += 1
    }
    if index < range.end, units[index] == Unit.colon, index + 1 == range.end { index += 1 }
    return index == range.end
  }

  /// 附件：1.… behind the body.
  static func isAttachmentList(_ range: UnitRange, in units: [UInt16]) -> Bool {
    guard units.has(anyOf: ["附件", "附：", "后附："], at: range.start) else { return false }
    var index = range.start + 1
    while index < range.end, index < range.start + 5, units[index] != Unit.colon { index += 1 }
    return index < range.end && units[index] == Unit.colon && !endsSentence(range, in: units)
  }

  /// （市应急局负责）, 〔甲局牵头，乙局参与〕, （责任单位：…） right behind a 。.
  static func responsibility(
    at start: Int, until end: Int, in units: [UInt16]
  ) -> UnitRange? {
    guard start < end else { return nil }
    // No list of bodies is longer; brackets that are never closed must not be sought without end.
    let end = min(end, start + 2_000)
    let opener = units[start]
    let closer: UInt16
    switch opener {
    case Unit.leftParenthesis: closer = Unit.rightParenthesis
    case 0x3014: closer = 0x3015  // 〔 〕
    default: return nil
    }
    var depth = 0
    var at = start
    while at < end {
      if units[at] == opener { depth += 1 }
      if units[at] == closer {
        depth -= 1
        if depth == 0 { break }
      }
      at += 1
    }
    guard at < end else { return nil }
    let inner = UnitRange(start + 1, at)
    if units.has(
      anyOf: ["负责", "牵头", "参与", "配合", "责任单位", "责任部门", "指导", "落实", "主办", "协办", "责任人", "分工"],
      in: inner)
    {
      return UnitRange(start, at + 1)
    }
    if opener == Unit.leftParenthesis, isOrganisation(inner, in: units) {
      return UnitRange(start, at + 1)
    }
    return nil
  }

  /// （此件公开发布）, （本文有删减）.
  static func isNote(_ range: UnitRange, in units: [UInt16]) -> Bool {
    guard isBracketed(range, in: units), range.count <= 60 else { return false }
    if units.has(
      anyOf: ["此件", "本文", "联系人", "此文", "公开", "发至", "传达"],
      in: UnitRange(range.start, min(range.end, range.start + 8)))
    {
      return true
    }
    return false
  }

  /// 抄送：…, 主送：… below the body, …印发, 编辑：…, 主办：….
  static func isImprint(_ range: UnitRange, in units: [UInt16]) -> Bool {
    if units.has("印发", before: range.end), range.count <= 60,
      DateScanner.scan(in: units, range) != nil
    {
      return true
    }
    for phrase in [
      "抄送", "主送", "抄报", "分送", "报送：", "发送：", "送：", "发：", "报：", "主办：", "督办：", "承办：", "编辑：", "责任编辑",
      "校对：", "打字：",
      "联系人：", "联系电话：", "印发机关", "信息公开选项", "信息公开属性", "共印", "打印：", "核稿", "审核：", "签发：", "拟稿", "公开方式",
      "公开属性", "主题词",
    ] as [StaticString] where units.has(phrase, at: range.start) && range.count <= 400 {
      return true
    }
    return false
  }
}
