import Testing

@testable import NoticeKit

@Suite struct OutlineTests {
  /// The items of a body, one a line: `path marker heading`.
  private func items(_ body: String, title: String = "青川市水利局关于做好河道清障工作的通知") -> [String] {
    parse(body, title: title).items.map { item in
      "\(item.path) \(item.marker) \(item.heading ?? "-")"
    }
  }

  private func parse(_ body: String, title: String = "青川市水利局关于做好河道清障工作的通知") -> Notice {
    NoticeParser().parse(SourceText("\(title)\n\n各县水利局：\n\n\(body)\n"), id: "test")
  }

  @Test func nestsAsTheDocumentDoes() {
    #expect(
      items(
        """
        一、总体要求
        （一）指导思想。坚持问题导向。
        （二）工作目标。完成清障任务。
        二、主要任务
        （三）开展排查。要全面排查。
        1.排查堤防。要逐段排查。
        （1）查裂缝。要查清裂缝。
        ①看堤脚。要看堤脚。
        """) == [
          "1 一、 总体要求", "1.1 （一） 指导思想", "1.2 （二） 工作目标", "2 二、 主要任务", "2.3 （三） 开展排查",
          "2.3.1 1. 排查堤防", "2.3.1.1 （1） 查裂缝", "2.3.1.1.1 ① 看堤脚",
        ])
  }

  @Test func readsSpokenSeriesWithTwoMembersOrMore() {
    #expect(
      items("一、抓好排查。一要全面细致。逐段检查堤防。二要登记造册。三是限期整改。") == [
        "1 一、 抓好排查", "1.1 一要 全面细致", "1.2 二要 -", "1.3 三是 -",
      ])
    #expect(items("一、抓好排查。这项工作一要紧跟形势。") == ["1 一、 抓好排查"])
  }

  @Test func nestsNumbersBelowSpokenSeries() {
    #expect(
      items("一、抓好整改。\n一是抓建设。\n（1）修堤防。要加快。\n（2）清河道。要彻底。\n二是抓管理。\n（1）定制度。要可行。") == [
        "1 一、 抓好整改", "1.1 一是 抓建设", "1.1.1 （1） 修堤防", "1.1.2 （2） 清河道", "1.2 二是 抓管理",
        "1.2.1 （1） 定制度",
      ])
  }

  @Test(arguments: [
    "一、今年以来整改1.9万处，下降3.5个百分点。要继续努力。",
    "一、第28次常委会议要求，24小时值班。要继续努力。",
    "一、按照《条例》第三条和第（二）项执行。要继续努力。",
  ])
  func numbersInTextAreNoMarkers(body: String) {
    #expect(items(body).count == 1)
  }

  @Test func dateBehindAMarker() {
    #expect(
      items("1.9月30日前完成排查。要抓紧。\n2.10月底前完成整改。要彻底。") == [
        "1 1. 9月30日前完成排查", "2 2. 10月底前完成整改",
      ])
  }

  @Test func numbersArticlesOnAcrossChapters() {
    #expect(
      items("第一章 总则\n第一条 为加强管理，制定本办法。\n第二条 本办法适用于本县。\n第二章 职责\n第三条 县水利局应当加强检查。") == [
        "1 第一章 总则", "1.1 第一条 -", "1.2 第二条 -", "2 第二章 职责", "2.3 第三条 -",
      ])
  }

  @Test func reportsGapsAndRepeatsAndLosesNothing() {
    let notice = parse("一、抓排查。要细致。\n三、抓整改。要彻底。\n三、抓问责。要严肃。")
    #expect(notice.items.map(\.path) == ["1", "3", "3"])
    #expect(notice.diagnostics.map(\.code) == ["numbering-gap", "numbering-repeat"])
  }

  @Test func outlinesWhatIsPrintedUnderTheNotice() {
    let notice = parse(
      """
      现将《青川市河道清障方案》印发给你们，请认真贯彻执行。

      青川市水利局
      2024年3月5日

      青川市河道清障方案

      一、工作目标
      6月底前完成清障。

      附件2
      清障任务清单
      1.清理东河。
      2.清理西河。
      """, title: "青川市水利局关于印发《青川市河道清障方案》的通知")
    #expect(
      notice.items.map { "\($0.path) \($0.heading ?? "-")" } == [
        "A1 青川市河道清障方案", "A1.1 工作目标", "A2 清障任务清单", "A2.1 -", "A2.2 -",
      ])
    #expect(notice.metadata.date == "2024-03-05")
  }

  @Test func headingsNeedTextBehindThem() {
    #expect(items("一、要加强河道巡查。\n二、加强巡查。要每周一次。") == ["1 一、 -", "2 二、 加强巡查"])
    let long = "三、健全以各乡镇党委、政府和县直有关部门为责任主体的河道管理保护工作体系和机制。要落实。"
    #expect(items("一、加强巡查。要每周一次。\n二、抓好清障。要彻底。\n" + long).last == "3 三、 -")
  }
}
