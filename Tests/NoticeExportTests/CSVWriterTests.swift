import NoticeExport
import NoticeKit
import Testing

private func csv(_ records: [[String]], byteOrderMark: Bool = false) -> String {
  var writer = CSVWriter(byteOrderMark: byteOrderMark)
  for record in records { writer.record(record) }
  return String(decoding: writer.bytes, as: UTF8.self)
}

@Suite struct CSVWriterTests {
  @Test func recordsEndWithCarriageReturnAndLineFeed() {
    #expect(csv([["序号", "条款"], ["1", "二（6）"]]) == "序号,条款\r\n1,二（6）\r\n")
  }

  @Test(arguments: [
    ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""),
    ("a，b", "a，b"), ("", ""), (" a ", " a "),
  ])
  func quotesWhereTheyAreNeeded(cell: String, expected: String) {
    #expect(csv([[cell, "x"]]) == expected + ",x\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-5", "'-5"), ("@SUM(A1)", "'@SUM(A1)"),
    ("\t=1", "'\t=1"), ("\r=1", "\"'\r=1\""), ("＝1", "'＝1"), ("=\"a,b\"", "\"'=\"\"a,b\"\"\""),
    ("a=1", "a=1"),
  ])
  func formulasAreDefused(cell: String, expected: String) {
    #expect(csv([[cell]]) == expected + "\r\n")
  }

  @Test func byteOrderMark() {
    var writer = CSVWriter(byteOrderMark: true)
    writer.record(["a"])
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF, 0x61, 0x0D, 0x0A])
    writer.removeAll()
    writer.record(["b"])
    #expect(writer.bytes == [0x62, 0x0D, 0x0A])
  }

  @Test func tasks() {
    var writer = CSVWriter()
    writer.taskHeadings(.zh)
    writer.tasks(Checklist(SampleNotice().notice).tasks, firstRow: 11, .zh)
    let lines = String(decoding: writer.bytes, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 5)
    #expect(
      lines[0] == "序号,条款,重点任务,具体措施,牵头单位,责任单位,配合单位,督促对象,完成时限,截止日期,"
        + "频次,行业领域,责任口号,性质,文件,发文机关,标题,文号,发文日期,编号")
    #expect(
      lines[2]
        == "12,二（一）,人员密集场所,由区商务局牵头，区文旅局、区市场监管局配合，"
        + "于12月20日前完成商场、宾馆、网吧的检查，督促经营单位整改隐患。,区商务局,,"
        + "区文旅局、区市场监管局,经营单位,12月20日前,2023-12-20,,人员密集场所,,要求,fire,"
        + "青川市临江区消防安全委员会,关于开展冬季消防安全专项检查的通知,临消委〔2023〕9号,2023-11-02,fire/s3")
  }

  @Test(
    arguments: [
      (2, nil, "每年至少2次"), (1, 1, "每年1次"), (1, 3, "每年1至3次"), (nil, 4, "每年至多4次"),
      (nil, nil, "每年"),
    ] as [(Int?, Int?, String)])
  func frequencies(min: Int?, max: Int?, expected: String) {
    var notice = SampleNotice().notice
    notice.statements[1].deadlines[0].text = "每年"
    notice.statements[1].deadlines[0].times = .init(min: min, max: max)
    let task = Checklist(notice).tasks[0]
    #expect(TaskColumn.frequency.cell(task, row: 1, .zh) == expected)
  }
}
