import Testing

@testable import NoticeKit

@Suite struct LayoutTests {
  private func paragraphs(_ text: String, _ kind: Block.Kind = .text) -> [String] {
    let layout = LayoutBuilder.layout(SourceText(text))
    return layout.blocks.filter { $0.kind == kind }.map { layout.flow.text($0.range) }
  }

  /// Wraps a text as a PDF does: a number of characters a line, blank lines between any two.
  private func wrapped(_ paragraphs: [String], width: Int, gap: String = "\n\n") -> String {
    paragraphs.map { paragraph in
      var lines: [String] = []
      var rest = Array(paragraph)
      var limit = width - 2  // the first line is indented
      while !rest.isEmpty {
        lines.append(String(rest.prefix(limit)))
        rest.removeFirst(min(limit, rest.count))
        limit = width
      }
      return lines.joined(separator: gap)
    }.joined(separator: gap)
  }

  private let body = [
    "一、加强组织领导。各乡镇（街道）要把河道清障工作摆上重要日程，主要负责人亲自部署、亲自检查，分管负责人每周调度一次，确保责任到人、措施到位。",
    "二、抓好重点环节。对影响行洪的围堤、网箱和违法建筑，由县水利局会同有关乡镇逐处登记，列出清单，限期拆除，拆除前要设置警示标志并安排专人看守。",
    "三、强化督查问效。县河长办要采取随机抽查的方式开展督查，对进展缓慢的乡镇予以通报，对弄虚作假的单位和个人依规依纪严肃处理。",
  ]

  @Test(arguments: [24, 28, 36]) func joinsHardWrappedLines(width: Int) {
    #expect(paragraphs(wrapped(body, width: width)) == body)
    #expect(paragraphs(wrapped(body, width: width, gap: "\n")) == body)
    #expect(paragraphs(wrapped(body, width: width, gap: "\r\n")) == body)
  }

  @Test(arguments: ["— 2 —", "- 2 -", "2", "第 2 页 共 5 页", "—\n\n3\n\n—"])
  func skipsPageNumbersInsideSentences(number: String) {
    var lines = wrapped(body, width: 28, gap: "\n").split(separator: "\n").map(String.init)
    lines.insert("\n\(number)\n\u{0C}", at: 2)
    #expect(paragraphs(lines.joined(separator: "\n")) == body)
  }

  @Test func keepsHeadingsOfWrappedTextApart() {
    let text = wrapped(
      ["一、总体要求", body[0].replacing("一、", with: ""), "二、主要任务", body[1].replacing("二、", with: "")],
      width: 28, gap: "\n")
    #expect(paragraphs(text).count == 4)
  }

  @Test func closesSpacesInsideWords() {
    #expect(paragraphs("各 乡镇要在 2024 年 6 月 底前完成 整治。") == ["各乡镇要在2024年6月底前完成整治。"])
  }

  @Test func keepsSpacesBetweenLatinWords() {
    #expect(paragraphs("重点行业 and more 领域要开展检查。") == ["重点行业and more领域要开展检查。"])
  }

  @Test func cutsATextWithoutLineBreaks() {
    let text =
      "青川市水利局关于做好河道清障工作的通知 各县（区）水利局：为做好汛前准备工作，现就有关事项通知如下：" + body.joined()
      + "青川市水利局 2024年3月5日"
    let cut = paragraphs(text)
    #expect(cut.first == "青川市水利局关于做好河道清障工作的通知")
    #expect(cut.contains("各县（区）水利局："))
    #expect(cut.contains(body[1]))
    #expect(cut.last == "2024年3月5日")
  }

  @Test func tellsTablesFromText() {
    #expect(paragraphs("| 序号 | 任务 |\n|---|---|\n| 1 | 清障 |", .tableRow).count == 3)
    #expect(paragraphs("1\t河道清障\t县水利局\n2\t堤防加固\t县住建局", .tableRow).count == 2)
    #expect(
      paragraphs("序号    任务      单位\n1       清障      水利局\n2       加固      住建局", .tableRow).count
        == 3)
  }

  @Test func tellsContentsAndFormsFromText() {
    #expect(paragraphs("目  录\n一、总体要求……………1\n二、主要任务 ........ 3", .contents).count == 3)
    #expect(paragraphs("填表人：________  日期：________", .form).count == 1)
    #expect(paragraphs("组  长：李明\n副组长：王芳  赵强", .form).count == 2)
  }

  @Test func dropsMarkdownAndTags() {
    #expect(paragraphs("## 一、总体要求\n**工作目标**要明确。") == ["一、总体要求", "工作目标要明确。"])
    #expect(
      paragraphs("<p style=\"color:red;\ntext-align:center\">青川市水利局文件</p>\n- 抓好落实。") == [
        "青川市水利局文件", "抓好落实。",
      ])
    #expect(paragraphs("执行<河道管理条例>的规定。") == ["执行<河道管理条例>的规定。"])
  }
}
