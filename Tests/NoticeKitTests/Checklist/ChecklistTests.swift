import NoticeKit
import Testing

private func item(_ path: String, _ marker: String, heading: String? = nil, at start: Int) -> Item {
  let ordinals = path.split(separator: ".")
  return Item(
    path: path, marker: marker, ordinal: Int(ordinals.last!.filter(\.isNumber)) ?? 0,
    level: ordinals.count, heading: heading, headingSpan: nil,
    span: SourceSpan(start: start, end: start + 100))
}

private func statement(
  _ id: String, _ item: String?, _ text: String, at start: Int,
  kind: Statement.Kind = .directive, parties: [PartyMention] = [],
  deadlines: [DeadlineMention] = [], sectors: [SectorMention] = [], actions: [ActionMention] = []
) -> Statement {
  Statement(
    id: id, item: item, kind: kind, modalities: kind == .directive ? [.obligation] : [],
    text: text, span: SourceSpan(start: start, end: start + text.unicodeScalars.count),
    parties: parties, deadlines: deadlines, sectors: sectors, actions: actions)
}

private func party(_ text: String, _ role: PartyMention.Role = .responsible) -> PartyMention {
  PartyMention(
    text: text, kind: .department, role: role, inherited: false, source: .statement,
    span: SourceSpan(start: 0, end: 1), rule: "test")
}

private func deadline(_ text: String, _ type: DeadlineMention.Kind, at start: Int = 0)
  -> DeadlineMention
{
  DeadlineMention(
    text: text, type: type, value: nil,
    span: SourceSpan(start: start, end: start + text.unicodeScalars.count), rule: "test")
}

private func notice(items: [Item], statements: [Statement], slogans: [SloganMention] = [])
  -> Notice
{
  var metadata = Metadata()
  metadata.title = "关于开展消防检查的通知"
  metadata.issuers = ["青川市应急管理局", "青川市消防救援支队"]
  metadata.documentNumber = .init(
    text: "青应急〔2021〕7号", agency: "青应急", year: 2021, sequence: 7)
  metadata.date = "2021-05-06"
  return Notice(
    id: "n1", source: Notice.Source(), metadata: metadata, items: items, statements: statements,
    slogans: slogans, diagnostics: [])
}

@Suite struct ChecklistTests {
  @Test func oneRowADirective() throws {
    let slogan = SloganMention(
      id: "one-vote-veto", class: "responsibility", text: "一票否决", members: ["一票否决"],
      missing: [], expansion: nil, item: "2.6", statement: "s2",
      span: SourceSpan(start: 30, end: 34), rule: "test")
    let checklist = Checklist(
      notice(
        items: [
          item("2", "二、", heading: "突出重点", at: 10),
          item("2.6", "6.", heading: "严格检查", at: 20),
        ],
        statements: [
          statement("s1", "2", "近期火灾多发。", at: 12, kind: .background),
          statement(
            "s2", "2.6", "县应急局牵头，镇街配合。", at: 26,
            parties: [party("县应急局", .lead), party("镇街", .support), party("镇街", .support)]),
        ], slogans: [slogan]))
    #expect(checklist.document == "n1")
    #expect(checklist.tasks.count == 1)
    let task = try #require(checklist.tasks.first)
    #expect(task.id == "n1/s2")
    #expect(task.issuer == "青川市应急管理局、青川市消防救援支队")
    #expect(task.documentNumber == "青应急〔2021〕7号")
    #expect(task.number == "二（6）")
    #expect(task.path == "2.6")
    #expect(task.heading == "严格检查")
    #expect(task.lead == ["县应急局"])
    #expect(task.support == ["镇街"])
    #expect(task.responsible.isEmpty)
    #expect(task.responsibleSource == nil)
    #expect(task.slogans.map(\.id) == ["one-vote-veto"])
    #expect(task.span == SourceSpan(start: 26, end: 38))
  }

  @Test func headingOfTheNearestItemThatHasOne() {
    let checklist = Checklist(
      notice(
        items: [item("1", "一、", heading: "加强领导", at: 0), item("1.1", "（一）", at: 10)],
        statements: [
          statement("s1", "1.1", "落实责任。", at: 13), statement("s2", nil, "抓好落实。", at: 90),
        ]))
    #expect(checklist.tasks.map(\.heading) == ["加强领导", nil])
    #expect(checklist.tasks.map(\.number) == ["一（一）", nil])
    #expect(checklist.tasks.map(\.path) == ["1.1", nil])
  }

  @Test func theDeadlineThatBindsMostIsTheMainOne() {
    let times = [
      deadline("立即", .immediate), deadline("每月", .every), deadline("9月底前", .by),
      deadline("10月底前", .by),
    ]
    let task = Checklist(
      notice(items: [], statements: [statement("s1", nil, "上报。", at: 0, deadlines: times)])
    ).tasks[0]
    #expect(task.deadline?.text == "9月底前")
    #expect(task.deadlines.map(\.text) == ["立即", "每月", "10月底前"])
    let ranks: [DeadlineMention.Kind] = [.by, .within, .during, .from, .every, .immediate]
    #expect(ranks.map(\.bindingRank) == Array(0..<6))
  }

  @Test func oneRowAnItem() {
    let checklist = Checklist(
      notice(
        items: [
          item("1", "一、", at: 0), item("1.1", "1.", at: 20), item("1", "一、", at: 60),
        ],
        statements: [
          statement("s1", nil, "甲。", at: 0),
          statement("s2", nil, "乙。", at: 2),
          statement(
            "s3", "1", "丙。", at: 5, parties: [party("各镇")], deadlines: [deadline("每月", .every)]),
          statement("s4", "1.1", "丁。", at: 22),
          statement(
            "s5", "1", "戊。", at: 40, parties: [party("各镇"), party("各村")],
            deadlines: [deadline("每月", .every, at: 40), deadline("每年", .every)]),
          statement("s6", "1", "己。", at: 62),
        ]), granularity: .item)
    #expect(checklist.tasks.map(\.id) == ["n1/s1", "n1/1", "n1/1.1", "n1/1#2"])
    #expect(checklist.tasks.map(\.text) == ["甲。乙。", "丙。戊。", "丁。", "己。"])
    #expect(checklist.tasks[1].responsible == ["各镇", "各村"])
    #expect(checklist.tasks[1].statements == ["s3", "s5"])
    #expect(checklist.tasks[1].deadline?.text == "每月")
    #expect(checklist.tasks[1].deadlines.map(\.text) == ["每年"])
    #expect(checklist.tasks[1].span == SourceSpan(start: 5, end: 42))
  }

  @Test func oneRowAnAction() {
    func action(_ text: String, at start: Int) -> ActionMention {
      ActionMention(
        text: text, verb: "检查", object: nil, span: SourceSpan(start: start, end: start + 10))
    }
    func sector(_ code: String, at start: Int) -> SectorMention {
      SectorMention(
        code: code, source: .statement, text: code, span: SourceSpan(start: start, end: start + 1),
        rule: "test")
    }
    let both = statement(
      "s1", nil, "各镇于6月前检查校园，每月检查景区。", at: 0, parties: [party("各镇")],
      deadlines: [deadline("6月前", .by, at: 0), deadline("每月", .every, at: 22)],
      sectors: [sector("education", at: 12), sector("tourism", at: 25)],
      actions: [action("检查校园", at: 10), action("检查景区", at: 20)])
    let single = statement("s2", nil, "抓好落实。", at: 40)
    let tasks = Checklist(
      notice(items: [], statements: [both, single]), granularity: .action
    ).tasks
    #expect(tasks.map(\.id) == ["n1/s1.1", "n1/s1.2", "n1/s2"])
    #expect(tasks.map(\.text) == ["检查校园", "检查景区", "抓好落实。"])
    #expect(tasks.map(\.responsible) == [["各镇"], ["各镇"], []])
    #expect(tasks[0].deadline?.text == "6月前")
    #expect(tasks[0].deadlines.isEmpty)
    // What stands outside all actions holds for each of them.
    #expect(tasks[1].deadline?.text == "6月前")
    #expect(tasks[1].deadlines.map(\.text) == ["每月"])
    #expect(tasks.map(\.sectors) == [["education"], ["tourism"], []])
    #expect(tasks[1].span == SourceSpan(start: 20, end: 30))
  }

  @Test func sectorNames() {
    #expect(SectorNames.name(of: "fire") == "消防")
    #expect(SectorNames.name(of: "finance") == "金融")
    #expect(SectorNames.name(of: "nothing") == nil)
    #expect(SectorNames.codes.first == "coal-mine")
    #expect(Set(SectorNames.codes).count == 37)
  }
}
