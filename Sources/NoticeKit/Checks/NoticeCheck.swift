/// Checks a notice for what its author should look at again.
///
/// ```swift
/// let findings = NoticeCheck(notice, source).findings()
/// ```
public struct NoticeCheck: Sendable {
  private let notice: Notice
  private let source: SourceText
  private var found: [Finding] = []

  /// - Parameters:
  ///   - notice: a parsed notice.
  ///   - source: the text that it was parsed from, for what stands outside items and statements.
  public init(_ notice: Notice, _ source: SourceText) {
    self.notice = notice
    self.source = source
  }

  /// The findings in the order of the text.
  public func findings() -> [Finding] {
    var check = self
    check.numbering()
    check.levels()
    check.metadata()
    check.citations()
    check.times()
    check.directives()
    check.slogans()
    return check.found.enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }.map(\.element)
  }

  /// The date of issue, or nil where none is printed or it is no day of the calendar.
  private var issued: CalendarDate? { notice.metadata.date.flatMap { CalendarDate(iso: $0) } }

  private mutating func report(
    _ rule: Finding.Rule, _ details: [String] = [], at span: SourceSpan, item: String? = nil
  ) {
    found.append(Finding(rule: rule, details: details, span: span, item: item))
  }

  // MARK: Outline

  /// What the parser said of the numbers while it read them.
  private mutating func numbering() {
    let places = Dictionary(
      notice.items.indices.map { (notice.items[$0].span.start, $0) }, uniquingKeysWith: { $1 })
    for diagnostic in notice.diagnostics {
      guard let rule = Finding.Rule(rawValue: diagnostic.code),
        rule == .numberingGap || rule == .numberingRepeat,
        let index = places[diagnostic.span.start]
      else { continue }
      let item = notice.items[index]
      let before = previousSibling(of: index)?.marker
      report(
        rule, [item.marker] + (before.map { [$0] } ?? []), at: diagnostic.span, item: item.path)
    }
    repeatedPaths()
  }

  /// Numbers that come twice in the same place where the parser saw no reason to wonder.
  private mutating func repeatedPaths() {
    var paths: Set<String> = []
    let reported = Set(found.map(\.span.start))
    for (index, item) in notice.items.enumerated()
    where !paths.insert(item.path).inserted && !reported.contains(item.span.start) {
      let before = previousSibling(of: index)?.marker
      guard before == item.marker else { continue }
      let end = item.span.start + item.marker.unicodeScalars.count
      report(
        .numberingRepeat, [item.marker, item.marker],
        at: SourceSpan(start: item.span.start, end: min(item.span.end, end)), item: item.path)
    }
  }

  /// The item of the same level and parent that stands before an item.
  private func previousSibling(of index: Int) -> Item? {
    let item = notice.items[index]
    return notice.items[..<index].last { $0.level <= item.level }.flatMap {
      $0.level == item.level ? $0 : nil
    }
  }

  /// Items whose number is of a kind that belongs two levels or more below their parent's.
  private mutating func levels() {
    var open: [(item: Item, rank: Int?)] = []
    for item in notice.items {
      while let last = open.last, last.item.span.end <= item.span.start { open.removeLast() }
      let rank = NoticeCheck.rank(of: item.marker)
      if let rank, let parent = open.last, let outer = parent.rank, rank > outer + 1,
        item.ordinal == 1
      {
        let span = SourceSpan(
          start: item.span.start,
          end: min(item.span.end, item.span.start + item.marker.unicodeScalars.count))
        report(.levelSkipped, [item.marker, parent.item.marker], at: span, item: item.path)
      }
      open.append((item, rank))
    }
  }

  /// The level that GB/T 9704-2012 gives to a kind of marker: 一、 0, （一） 1, 1. 2, （1） 3; nil for
  /// other kinds.
  private static func rank(of marker: String) -> Int? {
    let text = NormalizedText(SourceText(marker)).units
    guard let scanned = MarkerScanner.scan(in: text, at: 0, until: text.count) else { return nil }
    switch scanned.family {
    case .ideographic: return 0
    case .parenthesizedIdeographic: return 1
    case .arabic: return 2
    case .parenthesizedArabic: return 3
    default: return nil
    }
  }

  // MARK: Head

  private mutating func metadata() {
    let metadata = notice.metadata
    let start = SourceSpan(start: 0, end: min(1, source.scalarCount))
    if metadata.title == nil { report(.missingTitle, at: start) }
    if metadata.issuers.isEmpty { report(.missingIssuer, at: start) }
    if metadata.date == nil,
      let first = notice.diagnostics.first(where: { $0.code == "missing-issue-date" })
    {
      report(.missingDate, at: first.span)
    }
    if metadata.documentNumber == nil, metadata.issue == nil,
      NoticeCheck.numberedGenres.contains(metadata.genre ?? "")
    {
      report(.missingNumber, [metadata.genre ?? ""], at: start)
    }
  }

  /// Genres that are sent out under a number.
  private static let numberedGenres: Set<String> = ["通知", "意见", "通报", "决定", "批复", "函"]

  /// Documents cited by a number of a later year than the notice's.
  private mutating func citations() {
    guard let issued else { return }
    let text = NormalizedText(source)
    let offsets = OffsetMap(
      scalarOffsets: text.scalarOffsets, byteOffsets: text.byteOffsets, utf8: source.utf8)
    var start = 0
    for index in text.units.indices where text.units[index] == Unit.newline {
      citations(in: text.units, UnitRange(start, index), offsets, issued)
      start = index + 1
    }
    citations(in: text.units, UnitRange(start, text.units.count), offsets, issued)
  }

  private mutating func citations(
    in units: [UInt16], _ line: UnitRange, _ offsets: OffsetMap, _ issued: CalendarDate
  ) {
    var rest = line
    while rest.count > 5, let cited = DocumentNumberScanner.scan(in: units, rest) {
      guard cited.range.end > rest.start else { return }
      rest.start = cited.range.end
      if cited.year > issued.year, cited.sequence != nil {
        report(
          .citationAfterIssue, [offsets.text(cited.range), String(issued.year)],
          at: offsets.span(cited.range))
      }
    }
  }

  // MARK: Directives

  private mutating func times() {
    for diagnostic in notice.diagnostics where diagnostic.code == "impossible-date" {
      report(.impossibleDate, at: diagnostic.span)
    }
    for statement in notice.statements where statement.kind == .directive {
      for deadline in statement.deadlines {
        if let value = deadline.value, NoticeCheck.isReversed(value) {
          report(.reversedPeriod, [deadline.text, value], at: deadline.span, item: statement.item)
        }
      }
    }
    pastDeadlines()
  }

  /// Last days before the date of issue. The parser takes such times for history and does not list
  /// them as deadlines, so they are looked for anew in the wording.
  private mutating func pastDeadlines() {
    guard let issued else { return }
    let date = notice.metadata.date
    let scalars = Array(String(decoding: source.utf8, as: UTF8.self).unicodeScalars)
    for statement in notice.statements where statement.kind == .directive {
      var wording = String.UnicodeScalarView()
      wording.append(contentsOf: scalars[statement.span.start..<statement.span.end])
      for time in TimeExpressions.extract(from: String(wording), issued: date)
      where time.type == .by {
        guard let due = time.due, let day = CalendarDate(iso: due), day < issued else { continue }
        let start = statement.span.start
        report(
          .deadlineBeforeIssue, [time.text, due, date ?? ""],
          at: SourceSpan(start: start + time.span.start, end: start + time.span.end),
          item: statement.item)
      }
    }
  }

  /// Whether an EDTF interval of two dates ends before it begins.
  private static func isReversed(_ value: String) -> Bool {
    let ends = value.split(separator: "/", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.first?.isNumber == true }) else { return false }
    let length = min(ends[0].count, ends[1].count)
    return ends[1].prefix(length) < ends[0].prefix(length)
  }

  private mutating func directives() {
    let genre = notice.metadata.genre ?? ""
    var seen: [String: Statement] = [:]
    for statement in notice.statements where statement.kind == .directive {
      if statement.parties.isEmpty, NoticeCheck.addressedGenres.contains(genre) {
        report(.directiveWithoutParty, at: statement.span, item: statement.item)
      }
      if statement.text.unicodeScalars.count >= 15 {
        if let first = seen[statement.text] {
          report(
            .repeatedDirective, [first.id, statement.id], at: statement.span, item: statement.item)
        } else {
          seen[statement.text] = statement
        }
      }
    }
    if NoticeCheck.scheduledGenres.contains(genre) { chaptersWithoutDeadline() }
  }

  /// Genres that tell somebody what to do.
  private static let addressedGenres: Set<String> = ["通知", "意见", "方案", "决定", "计划", "要点"]
  /// Genres that say by when.
  private static let scheduledGenres: Set<String> = ["方案", "计划"]

  /// Items of the first level that demand three things or more and name no time for any.
  private mutating func chaptersWithoutDeadline() {
    var at = 0
    for item in notice.items where item.level == 1 {
      var directives = 0
      var hasDeadline = false
      while at < notice.statements.count, notice.statements[at].span.start < item.span.end {
        let statement = notice.statements[at]
        if statement.kind == .directive, statement.span.start >= item.span.start {
          directives += 1
          if !statement.deadlines.isEmpty { hasDeadline = true }
        }
        at += 1
      }
      if directives >= 3, !hasDeadline {
        let span =
          item.headingSpan ?? SourceSpan(start: item.span.start, end: item.span.start + 1)
        report(
          .chapterWithoutDeadline, [item.marker + (item.heading ?? ""), String(directives)],
          at: span, item: item.path)
      }
    }
  }

  private mutating func slogans() {
    var reported: Set<String> = []
    for slogan in notice.slogans {
      if !slogan.missing.isEmpty, slogan.members.count >= 2 {
        report(
          .incompleteSlogan, [slogan.text, slogan.missing.joined(separator: "、")],
          at: slogan.span, item: slogan.item)
      }
      if slogan.class == "abbreviation", slogan.expansion == nil,
        reported.insert(slogan.id).inserted
      {
        report(.unknownAbbreviation, [slogan.text], at: slogan.span, item: slogan.item)
      }
    }
  }
}
