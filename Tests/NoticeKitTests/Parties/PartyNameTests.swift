import Testing

@testable import NoticeKit

/// Kinds of parties and the full forms of their names.
struct PartyNameTests {
  @Test(arguments: [
    ("临江区人民政府", PartyMention.Kind.government), ("各县（市、区）", .government), ("柳荫街道办事处", .government),
    ("各地", .government), ("青川高新区管委会", .government),
    ("镇党委", .partyCommittee), ("市纪委监委", .partyCommittee),
    ("有关部门", .department), ("市应急管理局", .department), ("云溪县消防救援大队", .department),
    ("市安委办（市应急管理局）", .office), ("防汛抗旱指挥部", .office), ("市政府办公室", .office), ("整治专班", .office),
    ("各燃气经营企业", .enterprise), ("建设单位", .enterprise), ("青川农商银行东湖支行", .enterprise),
    ("白石煤矿", .enterprise),
    ("各学校", .institution), ("养老机构", .institution), ("青川湖景区", .institution),
    ("各单位主要负责人", .official), ("河长", .official), ("关键少数", .official),
    ("特种作业人员", .personnel), ("驾驶员", .personnel), ("网格员", .personnel),
    ("应急救援队伍", .team), ("微型消防站", .team),
    ("学生家长", .public), ("沿线居民", .public),
    ("有关单位", .other), ("大家", .other),
  ])
  func kinds(name: String, kind: PartyMention.Kind) {
    let units = normalizedUnits(name)
    #expect(
      PartyText(units, words: NoticeWords.standard.index(units).party).kind(
        of: UnitRange(0, units.count)) == kind, "\(name)")
  }

  /// Parses a notice and gives its parties with their full forms.
  private static func parties(_ text: String) -> [(text: String, normalized: String?)] {
    NoticeParser().parse(SourceText(text), id: "test").statements
      .flatMap(\.parties).filter { !$0.inherited }.map { ($0.text, $0.normalized) }
  }

  @Test(arguments: [
    ("市安委办", "市安全生产委员会办公室"), ("青川市卫健委", "青川市卫生健康委员会"), ("县住建局", "县住房和城乡建设局"),
    ("区市场监管局", "区市场监督管理局"), ("市防指", "市防汛抗旱指挥部"), ("市公安局交警支队", "市公安局交通警察支队"),
    ("各村委会", "各村民委员会"), ("市发展改革委", "市发展和改革委员会"),
    ("市安委办（市应急局）", "市安全生产委员会办公室（市应急管理局）"),
    ("国家发展改革委", "国家发展和改革委员会"),
  ])
  func abbreviations(short: String, full: String) {
    let notice = "关于加强检查的通知\n一、加强领导\n\(short)要组织开展督导检查。\n"
    let parties = Self.parties(notice)
    #expect(parties.map(\.text) == [short])
    #expect(parties.map(\.normalized) == [full])
  }

  @Test(arguments: ["市教育局", "各部门", "农业农村部门", "东湖区人民政府", "施工单位"])
  func fullNamesStay(name: String) {
    let parties = Self.parties("关于加强检查的通知\n一、加强领导\n\(name)要组织开展督导检查。\n")
    #expect(parties.map(\.text) == [name])
    #expect(parties[0].normalized == nil)
  }

  @Test func definitionsOfTheNotice() {
    let parties = Self.parties(
      """
      关于开展电梯整治的通知
      一、加强领导
      成立青川市电梯安全整治工作专班（以下简称“市专班”），统筹推进各项工作。
      二、明确职责
      市专班要按周调度进展。市专班办公室要做好联络服务。
      """)
    #expect(parties.map(\.text) == ["市专班", "市专班办公室"])
    #expect(parties.map(\.normalized) == ["青川市电梯安全整治工作专班", "青川市电梯安全整治工作专班办公室"])
  }

  @Test func definitionsHoldForWhatFollowsOnly() {
    let parties = Self.parties(
      """
      关于开展电梯整治的通知
      一、明确职责
      整治办要按周调度进展。
      二、加强领导
      要用好青川市电梯安全整治领导小组办公室（简称整治办）的协调机制。
      """)
    #expect(parties.map(\.normalized) == [nil])
  }

  @Test func pronounsStandForHeadOrFoot() {
    let parties = Self.parties(
      """
      关于同意东湖大桥维修方案的批复
      东湖区人民政府：
      你区《关于维修大桥的请示》收悉。现批复如下：
      一、你区要督促项目法人优化施工组织。
      二、我局要加强现场指导。
      青川市交通运输局
      2024年8月1日
      """)
    let forms = Dictionary(parties.map { ($0.text, $0.normalized) }) { first, _ in first }
    #expect(forms["你区"] == "东湖区人民政府")
    #expect(forms["我局"] == "青川市交通运输局")
    #expect(forms["项目法人"] == .some(nil))
  }
}
