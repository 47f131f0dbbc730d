import NoticeKit
import Testing

/// The number of the last of `markers`, each a step of the path.
private func number(_ markers: [String], root: String? = nil) -> String? {
  var items: [Item] = []
  var path = root ?? ""
  func add(_ marker: String, _ ordinal: Int) {
    items.append(
      Item(
        path: path, marker: marker, ordinal: ordinal, level: items.count + 1, heading: nil,
        headingSpan: nil, span: SourceSpan(start: items.count, end: 100)))
  }
  if root != nil { add(markers[0], 1) }
  for marker in markers.dropFirst(root == nil ? 0 : 1) {
    path += (path.isEmpty ? "" : ".") + "3"
    add(marker, 3)
  }
  let statement = Statement(
    id: "s1", item: path, kind: .directive, modalities: [.obligation], text: "落实责任。",
    span: SourceSpan(start: 50, end: 55))
  return Checklist(
    Notice(
      id: "n", source: Notice.Source(), metadata: Metadata(), items: items,
      statements: [statement], slogans: [], diagnostics: [])
  ).tasks[0].number
}

@Suite struct CitedNumberTests {
  @Test(arguments: [
    (["三、"], "三"),
    (["3."], "3"),
    (["（三）"], "（三）"),
    (["二、", "（六）"], "二（六）"),
    (["二、", "6."], "二（6）"),
    (["二、", "6、"], "二（6）"),
    (["二、", "（六）", "3."], "二（六）3"),
    (["二、", "（六）", "３．", "(1)", "①"], "二（六）3（1）①"),
    (["一、", "㈡"], "一（二）"),
    (["一、", "⑵", "⒊"], "一（2）3"),
    (["一、", "（二）", "三是"], "一（二）三"),
    (["第一，", "二要"], "一（二）"),
    (["一、", "其次，"], "一（三）"),
    (["第二章", "第七条", "（三）"], "第二章第七条（三）"),
    (["第七条", "1."], "第七条（1）"),
    (["1.", "1.2", "1.2.4"], "1.2.4"),
    (["一、", "1.2"], "一（1.2）"),
    (["**三、**"], "三"),
  ])
  func markersAlongThePath(markers: [String], expected: String) {
    #expect(number(markers) == expected)
  }

  @Test(arguments: [
    (["附件1"], "附件1"),
    (["附件1：", "二、", "（六）"], "附件1 二（六）"),
    (["临江区消防安全集中整治方案", "二、"], "附文1 二"),
  ])
  func embeddedDocuments(markers: [String], expected: String) {
    #expect(number(markers, root: "A1") == expected)
  }

  @Test func aStepThatTheOutlineLacksKeepsItsOrdinal() {
    let statement = Statement(
      id: "s1", item: "2.6", kind: .directive, modalities: [.obligation], text: "落实责任。",
      span: SourceSpan(start: 50, end: 55))
    let item = Item(
      path: "2.6", marker: "（六）", ordinal: 6, level: 2, heading: nil, headingSpan: nil,
      span: SourceSpan(start: 40, end: 60))
    let tasks = Checklist(
      Notice(
        id: "n", source: Notice.Source(), metadata: Metadata(), items: [item],
        statements: [statement], slogans: [], diagnostics: [])
    ).tasks
    #expect(tasks[0].number == "2（六）")
  }
}
