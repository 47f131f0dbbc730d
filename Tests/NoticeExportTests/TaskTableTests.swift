import NoticeKit
import Testing

@testable import NoticeExport

@Suite struct TaskTableTests {
  private let checklist = Checklist(SampleNotice().notice)

  @Test func eightyColumns() {
    #expect(
      TaskTable(.zh, width: 80).text(checklist) == """
        关于开展冬季消防安全专项检查的通知
        青川市临江区消防安全委员会  临消委〔2023〕9号  2023-11-02  共4项任务

        #  条款      具体措施                           责任单位           完成时限
        ────────────────────────────────────────────────────────────────────────────────
        【压实各方责任】
        1  一        ［含禁止］各镇（街道）要落实党政   各镇（街道）       每季度至少1次
                     同责、一岗双责，每季度至少研究一
                     次消防工作，严禁层层推责。

        【人员密集场所】
        2  二（一）  由区商务局牵头，区文旅局、区市场   牵头：区商务局     12月20日前
                     监管局配合，于12月20日前完成商     配合：区文旅局、   2023-12-20
                     场、宾馆、网吧的检查，督促经营单   区市场监管局
                     位整改隐患。                       督促：经营单位

        【居民小区】
        3  二（二）  ［鼓励］鼓励小区安装电动自行车充
                     电设施；
        4  二（二）  发现堵塞疏散通道的，立即清理，并   各镇（街道）       3日内
                     在3日内报区消防救援大队。                             立即

        """)
  }

  @Test(arguments: [20, 60, 72, 80, 99, 100, 120, 160, 200])
  func noLineIsWiderThanTheTerminal(width: Int) {
    for language in Language.allCases {
      for line in TaskTable(language, width: width).text(checklist).split(separator: "\n") {
        #expect(DisplayWidth.of(String(line)) <= max(width, 60))
        #expect(line.last != " ")
      }
    }
  }

  @Test func widerTerminalsShowMore() {
    #expect(!TaskTable(.zh, width: 80).text(checklist).contains("行业领域"))
    #expect(TaskTable(.zh, width: 100).text(checklist).contains("行业领域"))
    #expect(!TaskTable(.zh, width: 100).text(checklist).contains("责任口号"))
    #expect(TaskTable(.zh, width: 160).text(checklist).contains("责任口号"))
    #expect(TaskTable(.en, width: 160).text(checklist).contains("Slogans"))
  }

  @Test func escapeSequencesOnlyWhenAsked() {
    #expect(!TaskTable(.zh, width: 80).text(checklist).contains("\u{1B}"))
    let styled = TaskTable(.zh, width: 80, isStyled: true).text(checklist)
    #expect(styled.contains("\u{1B}[1m【居民小区】\u{1B}[0m"))
    let plain = styled.split(separator: "\u{1B}[1m").joined().split(separator: "\u{1B}[0m").joined()
    #expect(plain == TaskTable(.zh, width: 80).text(checklist))
  }

  @Test(
    arguments: [
      ([.obligation], "各镇"), ([.prohibition], "［禁止］各镇"),
      ([.obligation, .prohibition], "［含禁止］各镇"), ([.permission, .prohibition], "［允许、禁止］各镇"),
    ] as [([Statement.Modality], String)])
  func modalitiesInFront(modalities: [Statement.Modality], beginning: String) {
    var notice = SampleNotice().notice
    notice.statements[1].modalities = modalities
    #expect(TaskTable(.zh, width: 80).text(Checklist(notice)).contains("  " + beginning))
  }

  @Test func aNoticeWithoutTasks() {
    var notice = SampleNotice().notice
    notice.statements = []
    let text = TaskTable(.zh, width: 80).text(Checklist(notice))
    #expect(text.hasSuffix("共0项任务\n"))
  }

  @Test func markdown() {
    var notice = SampleNotice().notice
    notice.statements[3].text = "开展*三合一*排查|[整治]；"
    #expect(
      MarkdownTaskList(.zh).text(Checklist(notice)) == """
        # 关于开展冬季消防安全专项检查的通知

        青川市临江区消防安全委员会 · 临消委〔2023〕9号 · 2023-11-02 · 共4项任务

        ## 压实各方责任

        - [ ] **一** 各镇（街道）要落实党政同责、一岗双责，每季度至少研究一次消防工作，严禁层层推责。
          - 性质：要求、禁止
          - 责任单位：各镇（街道）
          - 频次：每季度至少1次
          - 行业领域：消防
          - 责任口号：党政同责、一岗双责

        ## 人员密集场所

        - [ ] **二（一）** 由区商务局牵头，区文旅局、区市场监管局配合，于12月20日前完成商场、宾馆、网吧的检查，督促经营单位整改隐患。
          - 牵头单位：区商务局
          - 配合单位：区文旅局、区市场监管局
          - 督促对象：经营单位
          - 完成时限：12月20日前
          - 截止日期：2023-12-20
          - 行业领域：人员密集场所

        ## 居民小区

        - [ ] **二（二）** 开展\\*三合一\\*排查\\|\\[整治\\]；
          - 性质：鼓励
          - 行业领域：房屋安全
        - [ ] **二（二）** 发现堵塞疏散通道的，立即清理，并在3日内报区消防救援大队。
          - 责任单位：各镇（街道）
          - 完成时限：3日内；立即
          - 行业领域：消防

        """)
  }
}

@Suite struct LineBreakerTests {
  @Test(arguments: [
    ("安全生产工作", 8, ["安全生产", "工作"]),
    ("安全生产，责任", 8, ["安全生", "产，责任"]),  // no comma begins a line
    ("落实“三管三必须”", 6, ["落实", "“三管", "三必", "须”"]),  // no quote ends one
    ("完成《办法》", 6, ["完成", "《办", "法》"]),
    ("按ISO9001要求", 8, ["按", "ISO9001", "要求"]),  // no word is cut
    ("2023-12-20前", 6, ["2023-1", "2-20前"]),  // unless it is longer than the line
    ("a b c", 3, ["a b", "c"]),
    ("一\n二三", 4, ["一", "二三"]),
    ("", 10, [""]),
    ("，，，，，，", 4, ["，，", "，，", "，，"]),
    ("十㈠e\u{301}\u{301}", 4, ["十㈠", "e\u{301}\u{301}"]),
    ("安全", 1, ["安", "全"]),
  ])
  func lines(text: String, width: Int, expected: [String]) {
    #expect(LineBreaker(width: width).lines(text) == expected)
  }

  @Test func nothingIsLostAndNothingIsTooWide() {
    let text = "各镇（街道）、各部门要于2023年12月20日前，对“三合一”“多合一”场所（含出租屋）开展排查；"
    for width in 2...90 {
      let lines = LineBreaker(width: width).lines(text)
      #expect(lines.joined() == text)
      for line in lines { #expect(DisplayWidth.of(line) <= width) }
    }
  }
}

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("abc 123", 7), ("安全", 4), ("（一）", 6), ("“三管”", 6), ("\u{200B}\u{FEFF}", 0),
    ("e\u{301}", 1), ("𠀀", 2), ("ｱ", 1), ("！", 2), ("①", 1), ("\u{1B}", 0),
  ])
  func columns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
