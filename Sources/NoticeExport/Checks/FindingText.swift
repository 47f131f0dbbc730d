import NoticeKit

/// What findings say to people.
extension Finding {
  /// The problem and, where there is one, the remedy, on one line.
  public func message(_ language: Language) -> String {
    func detail(_ index: Int) -> String { index < details.count ? details[index] : "" }
    let a = detail(0)
    let b = detail(1)
    switch rule {
    case .numberingGap where b.isEmpty:
      return language.choose("序号从“\(a)”开始，前面缺项", "the series begins with \(a)")
    case .numberingGap:
      return language.choose("“\(b)”之后是“\(a)”，序号不连续", "\(a) follows \(b): a number is missing")
    case .numberingRepeat where b.isEmpty:
      return language.choose("序号“\(a)”重复", "number \(a) is used again")
    case .numberingRepeat:
      return language.choose("“\(b)”之后又是“\(a)”，序号重复", "\(a) follows \(b): a number is used again")
    case .levelSkipped:
      return language.choose(
        "“\(b)”之下直接用“\(a)”，跳过了层次", "\(a) stands below \(b): a level is skipped")
    case .impossibleDate:
      return language.choose("日历上没有这一天", "the calendar has no such day")
    case .citationAfterIssue:
      return language.choose(
        "引用的\(a)晚于本文成文的\(b)年", "cites \(a), which is later than this notice of \(b)")
    case .deadlineBeforeIssue:
      return language.choose(
        "时限“\(a)”（\(b)）早于成文日期\(detail(2))",
        "\(a) (\(b)) was over when the notice was issued (\(detail(2)))")
    case .reversedPeriod:
      return language.choose("时限“\(a)”的终点早于起点", "\(a) ends before it begins")
    case .missingDate:
      return language.choose(
        "没有成文日期，此处时限无法推算；可用 --date 指定",
        "without a date of issue this time has no day; give one with --date")
    case .missingTitle: return language.choose("没有找到标题", "no title found")
    case .missingIssuer: return language.choose("没有找到发文机关", "no issuing body found")
    case .missingNumber:
      return language.choose("\(a)没有发文字号", "no document number, which a \(a) has")
    case .directiveWithoutParty:
      return language.choose("没有写明由谁落实", "nobody is told to carry this out")
    case .chapterWithoutDeadline:
      return language.choose("“\(a)”共\(b)项要求，没有一项写明时限", "\(a): \(b) directives and no time for any")
    case .incompleteSlogan:
      return language.choose("口号“\(a)”缺少：\(b)", "slogan \(a) lacks \(b)")
    case .unknownAbbreviation:
      return language.choose("“\(a)”没有解释，词表中也没有", "\(a) is neither explained nor in the lexicon")
    case .repeatedDirective:
      return language.choose("与语句\(a)重复", "repeats statement \(a)")
    }
  }
}

extension Finding.Rule {
  /// What is looked for, as lists of rules say it.
  public func summary(_ language: Language) -> String {
    switch self {
    case .numberingGap: return language.choose("序号不连续", "Numbers of items have gaps")
    case .numberingRepeat: return language.choose("序号重复", "Numbers of items repeat")
    case .levelSkipped: return language.choose("标题层次跳级", "A level of headings is skipped")
    case .impossibleDate: return language.choose("日期不存在", "A date is not in the calendar")
    case .citationAfterIssue:
      return language.choose("引用文件晚于本文", "A cited document is later than the notice")
    case .deadlineBeforeIssue:
      return language.choose("时限早于成文日期", "A deadline is earlier than the notice")
    case .reversedPeriod: return language.choose("时段起止颠倒", "A period ends before it begins")
    case .missingDate: return language.choose("缺少成文日期", "The date of issue is missing")
    case .missingTitle: return language.choose("缺少标题", "The title is missing")
    case .missingIssuer: return language.choose("缺少发文机关", "The issuing body is missing")
    case .missingNumber: return language.choose("缺少发文字号", "The document number is missing")
    case .directiveWithoutParty:
      return language.choose("要求没有责任主体", "A directive names nobody to carry it out")
    case .chapterWithoutDeadline:
      return language.choose("方案中整章没有时限", "A chapter of a plan sets no time")
    case .incompleteSlogan: return language.choose("责任口号不完整", "A slogan lacks members")
    case .unknownAbbreviation:
      return language.choose("数字缩略语没有解释", "An abbreviation by number is not explained")
    case .repeatedDirective: return language.choose("要求重复", "A directive stands there twice")
    }
  }
}

extension Diagnostic.Severity {
  /// The word for people.
  public func name(_ language: Language) -> String {
    switch self {
    case .error: return language.choose("错误", "error")
    case .warning: return language.choose("警告", "warning")
    case .note: return language.choose("提示", "note")
    }
  }

  /// How much it matters, 0 most.
  public var rank: Int {
    switch self {
    case .error: return 0
    case .warning: return 1
    case .note: return 2
    }
  }
}
