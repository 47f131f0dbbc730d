import Testing

@testable import NoticeKit

@Suite struct MetadataTests {
  private func metadata(_ text: String) -> Metadata {
    NoticeParser().parse(SourceText(text), id: "test").metadata
  }

  private let body = "\n　　为做好防汛工作，现就有关事项通知如下：\n　　一、加强巡查。各乡镇要每天巡查一次。\n"

  @Test func readsAWholeHead() {
    let found = metadata(
      """
      机密★1年
      特急
      青川市水利局文件
      青水〔2024〕15号　　签发人：周明
      青川市水利局关于切实做好
      水库安全度汛工作的通知
      各县（市、区）水利局，市水利工程管理处（含各站所，下同）：
      """ + body + "\n青川市水利局\n2024年5月6日\n\n抄送：市应急局，市气象局。\n青川市水利局办公室　　2024年5月7日印发\n")
    #expect(found.genre == "通知")
    #expect(found.title == "青川市水利局关于切实做好水库安全度汛工作的通知")
    #expect(found.issuers == ["青川市水利局"])
    #expect(
      found.documentNumber
        == .init(text: "青水〔2024〕15号", agency: "青水", year: 2024, sequence: 15))
    #expect(found.date == "2024-05-06")
    #expect(found.addressees == ["各县（市、区）水利局", "市水利工程管理处（含各站所，下同）"])
    #expect(found.copies == ["市应急局", "市气象局"])
    #expect(found.region == "青川市")
    #expect(found.signatory == "周明")
    #expect(found.urgency == "特急")
    #expect(found.securityClassification == "机密★1年")
  }

  @Test(arguments: [
    ("青水〔2024〕 号", "青水〔2024〕号"), ("青水[2024]15号", "青水[2024]15号"),
    ("青水（２０２４）第１５号", "青水（２０２４）第１５号"), ("青水〔2O24〕l5号", "青水〔2O24〕l5号"),
    ("2024年第3号", "2024年第3号"),
  ])
  func readsDocumentNumbers(printed: String, expected: String) {
    let found = metadata("青川市水利局\n关于做好防汛工作的通知\n\(printed)\n各县水利局：" + body)
    #expect(found.documentNumber?.text == expected)
  }

  @Test(
    arguments: [
      ("2024年5月6日", "2024-05-06"), ("二〇二四年五月六日", "2024-05-06"),
      ("二○二四年十二月三十一日", "2024-12-31"), ("２０２４ 年 ５ 月 ６ 日", "2024-05-06"),
      ("二O二四年五月六日", "2024-05-06"), ("2024年2月30日", nil), ("2024年13月1日", nil),
    ] as [(String, String?)])
  func readsDatesOfIssue(printed: String, expected: String?) {
    let found = metadata("关于做好防汛工作的通知\n各县水利局：" + body + "\n青川市水利局\n\(printed)\n")
    #expect(found.date == expected)
  }

  @Test(arguments: [
    ("青川市水利局关于加强水库管理的意见", "意见"), ("青川市河道清障工作方案（试行）", "方案"),
    ("关于印发《青川市河道清障工作方案》的通知", "通知"), ("在全市防汛工作会议上的讲话", "讲话"),
    ("青川市水库管理办法", "办法"), ("关于同意调整水库库容的批复", "批复"), ("关于商请支持防汛物资的函", "函"),
    ("关于河道禁采的通告", "通告"), ("青川市水利局2024年工作要点", "要点"),
  ])
  func tellsGenres(title: String, genre: String) {
    #expect(metadata(title + "\n各县水利局：" + body).genre == genre)
  }

  @Test func readsABulletin() {
    let found = metadata(
      """
      青川水利简报
      第12期
      青川市水利局办公室　　2024年5月6日

      望山县打好防汛备汛主动仗

      　　今年以来，望山县提前部署防汛工作。一、强化巡查。全县已巡查水库36座。

      报：市委、市政府。
      发：各县水利局，局机关各科室。
      """)
    #expect(found.genre == "简报")
    #expect(found.title == "望山县打好防汛备汛主动仗")
    #expect(found.issuers == ["青川市水利局办公室"])
    #expect(found.issue == "第12期")
    #expect(found.date == "2024-05-06")
    #expect(found.copies == ["市委、市政府", "各县水利局", "局机关各科室"])
  }

  @Test func readsASpeech() {
    let found = metadata(
      "在全市防汛工作会议上的讲话\n（2024年5月6日）\n周明\n同志们：\n　　今天会议很重要。下面我讲两点意见。\n一、提高认识。要清醒。\n")
    #expect(found.genre == "讲话")
    #expect(found.date == "2024-05-06")
    #expect(found.addressees.isEmpty)
  }

  @Test func readsJointIssuers() {
    let found = metadata(
      "青川市水利局\n青川市财政局文件\n青川市应急管理局\n青水〔2024〕15号\n关于做好防汛物资储备的通知\n各县水利局、财政局、应急管理局：" + body
        + "\n青川市水利局　青川市财政局\n青川市应急管理局\n2024年5月6日\n")
    #expect(found.issuers == ["青川市水利局", "青川市财政局", "青川市应急管理局"])
  }
}

@Suite struct CatalogueTests {
  private let text = """
    索引号：\tQC-2024-031\t发文字号：\t青水〔2024〕31号
    发布机构：\t青川市水利局\t成文日期：\t2024年5月6日
    关于做好水库度汛工作的通知
    各县水利局：
    　　要加强巡查。

    """

  @Test func fillsWhatTheNoticeDoesNotPrint() {
    let found = NoticeParser().parse(SourceText(text), id: "test").metadata
    #expect(found.title == "关于做好水库度汛工作的通知")
    #expect(found.documentNumber?.text == "青水〔2024〕31号")
    #expect(found.date == "2024-05-06")
    #expect(found.issuers == ["青川市水利局"])
  }

  @Test func yieldsToTheNoticeItself() {
    let found = NoticeParser().parse(
      SourceText(text + "\n青川市水利局办公室\n2024年4月30日\n"), id: "test"
    ).metadata
    #expect(found.date == "2024-04-30")
    #expect(found.issuers == ["青川市水利局办公室"])
  }
}
