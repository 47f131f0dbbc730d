import Testing

@testable import NoticeKit

/// The claims of `statements.txt`: kind, modalities and the rule that decided.
struct StatementSpecTests {
  @Test func kindsAndModalities() throws {
    let parser = NoticeParser()
    for claim in try MentionSpecFile.read("statements.txt") {
      let text = claim.fields[0]
      let notice = parser.parse(
        SourceText(StatementSetting(claim.field(2)).notice(holding: text)), id: claim.place)
      let bare = String(text.filter { $0 != " " })
      guard let statement = notice.statements.first(where: { $0.text == bare }) else {
        Issue.record("\(claim.place): no statement reads \(text)")
        continue
      }
      let found =
        statement.kind == .directive
        ? statement.modalities.map(\.rawValue).joined(separator: ",") : statement.kind.rawValue
      #expect(found == claim.field(1), "\(claim.place): \(text) by \(statement.rules)")
      #expect(
        statement.rules.contains { $0.hasPrefix(claim.field(3)) },
        "\(claim.place): \(claim.field(3)) among \(statement.rules)")
    }
  }

  @Test func membersOfAListUnderAnOrderAreOrders() {
    let notice = NoticeParser().parse(
      SourceText(
        """
        关于开展渡口检查的通知
        各镇人民政府：
        一、检查内容
        重点检查以下几方面：
        （一）渡船
        救生衣配备情况；
        是否存在超载、夜航等情况。
        """), id: "list")
    #expect(notice.statements.map(\.kind) == [.directive, .directive, .directive])
    #expect(notice.statements[2].rules.contains("section.list-of-order"))
  }

  @Test func membersOfAListUnderAProhibitionAreCases() {
    let notice = NoticeParser().parse(
      SourceText(
        """
        临江区信息管理办法
        第一条各单位不得公开下列信息：
        （一）个人住址；
        （二）未经核实的灾情。
        """), id: "cases")
    #expect(notice.statements.map(\.kind) == [.directive, .background, .background])
    #expect(notice.statements[0].modalities == [.prohibition])
  }

  @Test func aCircularTurnsFromFindingsToDemands() {
    let notice = NoticeParser().parse(
      SourceText(
        """
        临江区安全生产委员会关于渡船侧翻事故的通报
        各镇人民政府：
        3月2日，清溪渡口一艘渡船侧翻，两人落水获救。
        渡船未配齐救生衣，船员未经培训。
        为吸取教训，提出如下要求：
        一、举一反三
        全面检查渡船设备，配齐救生衣。
        """), id: "circular")
    #expect(
      notice.statements.map(\.kind) == [.report, .report, .background, .directive])
  }

  @Test func aQuotationGoesOnBehindASemicolon() {
    let notice = NoticeParser().parse(
      SourceText(
        """
        关于做好防汛工作的通知
        各镇人民政府：
        市委书记在会议上强调：各级要把防汛责任扛在肩上；要把预案落到村组。
        现将有关事项通知如下：
        一、备足物资
        各镇要备足砂石料。
        """), id: "quotation")
    #expect(notice.statements[0].kind == .background)
    #expect(notice.statements[1].kind == .background)
    #expect(notice.statements[3].kind == .directive)
  }
}

/// Where a claim's statement stands: a genre, and a heading or the text in front of the items.
struct StatementSetting {
  let genre: String
  let heading: String?
  let isPreamble: Bool

  init(_ field: String) {
    isPreamble = field.hasSuffix("^")
    let parts = field.filter { $0 != "^" }.split(separator: "/")
    genre = String(parts[0])
    heading = parts.count > 1 ? String(parts[1]) : nil
  }

  /// A notice of an invented district with the statement in its place.
  func notice(holding statement: String) -> String {
    let items =
      genre == "办法" ? "第一条\(statement)" : "一、\(heading ?? "抓好当前工作")\n\(statement)"
    let close = "二、做好保障\n各镇要做好后勤保障。"
    let body = isPreamble ? "\(statement)\n一、抓好当前工作\n各镇要抓好落实。\n\(close)" : "\(items)\n\(close)"
    switch genre {
    case "讲话": return "在全区防汛工作会议上的讲话\n同志们：\n\(body)\n"
    case "简报": return "防汛工作简报\n第6期\n临江区筑牢堤防安全屏障\n\(body)\n"
    case "纪要": return "关于研究泵站建设有关问题的会议纪要\n\(body)\n"
    case "办法": return "临江区内河渡口管理办法\n\(items)\n第二条各镇要做好保障。\n"
    case "公告", "通告": return "临江区水利局关于库区管理的\(genre)\n\(body)\n"
    case "方案": return "临江区堤防整治实施方案\n\(body)\n"
    default:
      return "临江区人民政府关于做好有关工作的\(genre)\n各镇人民政府：\n\(body)\n"
    }
  }
}
