import NoticeKit

/// A notice of an invented place, built by hand with spans that fit its text.
struct SampleNotice {
  private(set) var text = ""
  private(set) var notice = Notice(
    id: "fire", source: Notice.Source(path: "notices/fire.txt"), metadata: Metadata(), items: [],
    statements: [], slogans: [], diagnostics: [])

  private var path: String?

  init() {
    metadata()
    line("关于开展冬季消防安全专项检查的通知\n各镇人民政府、各街道办事处：\n")
    statement("入冬以来，我区火灾风险上升。", kind: .background)
    item("1", "一、", "压实各方责任")
    statement(
      "各镇（街道）要落实党政同责、一岗双责，每季度至少研究一次消防工作，严禁层层推责。",
      modalities: [.obligation, .prohibition], parties: ["各镇（街道）": .responsible],
      deadlines: [("每季度", .every, "R/P3M", .init(min: 1, max: nil), nil)], sectors: ["消防": "fire"])
    slogan("党政同责、一岗双责")
    item("2", "二、", "开展集中检查")
    item("2.1", "（一）", "人员密集场所")
    statement(
      "由区商务局牵头，区文旅局、区市场监管局配合，于12月20日前完成商场、宾馆、网吧的检查，督促经营单位整改隐患。",
      parties: [
        "区商务局": .lead, "区文旅局": .support, "区市场监管局": .support, "经营单位": .supervised,
      ],
      deadlines: [("12月20日前", .by, "../2023-12-20", nil, "2023-12-20")],
      sectors: ["商场": "crowded-places"])
    item("2.2", "（二）", "居民小区")
    statement(
      "鼓励小区安装电动自行车充电设施；", modalities: [.encouragement],
      sectors: ["小区": "housing"])
    statement(
      "发现堵塞疏散通道的，立即清理，并在3日内报区消防救援大队。",
      deadlines: [
        ("立即", .immediate, nil, nil, nil), ("3日内", .within, "P3D", nil, nil),
      ], sectors: ["疏散通道": "fire"], inherits: "各镇（街道）")
    notice.source.length = text.unicodeScalars.count
    notice.diagnostics.append(
      Diagnostic(
        severity: .note, code: "test-note", message: "a \"quoted\" word\tand \\", span: span("入冬")))
  }

  private mutating func metadata() {
    notice.metadata.genre = "通知"
    notice.metadata.title = "关于开展冬季消防安全专项检查的通知"
    notice.metadata.issuers = ["青川市临江区消防安全委员会"]
    notice.metadata.documentNumber = .init(
      text: "临消委〔2023〕9号", agency: "临消委", year: 2023, sequence: 9)
    notice.metadata.date = "2023-11-02"
    notice.metadata.addressees = ["各镇人民政府", "各街道办事处"]
    notice.metadata.region = "青川市临江区"
  }

  private mutating func line(_ line: String) { text += line }

  /// The last place of `part` in the text.
  func span(_ part: String) -> SourceSpan {
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(part.unicodeScalars)
    let start = (0...scalars.count - wanted.count).last {
      Array(scalars[$0..<$0 + wanted.count]) == wanted
    }!
    return SourceSpan(start: start, end: start + wanted.count)
  }

  private mutating func item(_ path: String, _ marker: String, _ heading: String) {
    line("\n\(marker)\(heading)\n")
    let ordinals = path.split(separator: ".")
    notice.items.append(
      Item(
        path: path, marker: marker, ordinal: Int(ordinals.last!)!, level: ordinals.count,
        heading: heading, headingSpan: span(heading), span: span(marker + heading)))
    self.path = path
  }

  private mutating func statement(
    _ words: String, kind: Statement.Kind = .directive,
    modalities: [Statement.Modality] = [.obligation],
    parties: KeyValuePairs<String, PartyMention.Role> = [:],
    deadlines: [(String, DeadlineMention.Kind, String?, DeadlineMention.Times?, String?)] = [],
    sectors: KeyValuePairs<String, String> = [:], inherits: String? = nil
  ) {
    let antecedent = inherits.map(span)
    line(words)
    var statement = Statement(
      id: "s\(notice.statements.count + 1)", item: path, kind: kind,
      modalities: kind == .directive ? modalities : [], text: words, span: span(words))
    statement.parties = parties.map { name, role in
      PartyMention(
        text: name, kind: .department, role: role, inherited: false, source: .statement,
        span: span(name), rule: "party.subject")
    }
    if let inherits, let antecedent {
      statement.parties.append(
        PartyMention(
          text: inherits, kind: .government, role: .responsible, inherited: true,
          source: .previous, span: antecedent, rule: "party.previous"))
    }
    statement.deadlines = deadlines.map { text, type, value, times, due in
      DeadlineMention(
        text: text, type: type, value: value, times: times, due: due, span: span(text),
        rule: "deadline.\(type.rawValue)")
    }
    statement.sectors = sectors.map { word, code in
      SectorMention(
        code: code, source: .statement, text: word, span: span(word), rule: "sector.\(code)")
    }
    if kind == .directive {
      statement.actions = [
        ActionMention(text: words, verb: "检查", object: nil, span: span(words))
      ]
      statement.rules = ["kind.imperative", "modality.bare"]
    }
    notice.statements.append(statement)
  }

  private mutating func slogan(_ words: String) {
    notice.slogans.append(
      SloganMention(
        id: "shared-responsibility", class: "responsibility", text: words,
        members: ["党政同责", "一岗双责"], missing: ["齐抓共管", "失职追责"], expansion: nil, item: path,
        statement: notice.statements.last!.id, span: span(words), rule: "slogan.family"))
  }
}
