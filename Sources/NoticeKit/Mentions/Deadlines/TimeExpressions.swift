/// Time expressions in bare phrases, for pipelines, for `noticekit resolve` and for tests.
public enum TimeExpressions {
  /// Every time expression of a phrase, found and resolved without the context of a statement.
  ///
  /// `extract(from: "9月30日前报送，每季度通报一次", issued: "2014-06-17")` gives 9月30日前 (`by`,
  /// `../2014-09-30`) and 每季度 (`every`, `R/P3M`, once).
  ///
  /// - Parameters:
  ///   - text: the phrase; spans count its scalars.
  ///   - issued: the date that relative times count from, ISO 8601 (`2014-06-17`), or nil.
  public static func extract(from text: String, issued: String?) -> [DeadlineMention] {
    let flow = UnitFlow(phrase: SourceText(text))
    let found = DeadlineFinder.find(in: flow.units, UnitRange(0, flow.units.count))
    return DeadlineExtractor.resolve(
      found, in: flow, issued: issued.flatMap { CalendarDate(iso: $0) }, dropsPast: false
    ).mentions
  }
}

extension DeadlineExtractor {
  /// The deadlines of a statement as the notice reports them, with what is odd about them.
  ///
  /// - Parameters:
  ///   - statement: the units of a directive.
  ///   - issued: the date of issue; without it relative times have no value and a diagnostic says so.
  static func mentions(in flow: UnitFlow, statement: UnitRange, issued: CalendarDate?)
    -> ([DeadlineMention], [Diagnostic])
  {
    let found = extract(in: flow.units, statement: statement)
    let resolved = resolve(found, in: flow, issued: issued, dropsPast: true)
    return (resolved.mentions, resolved.diagnostics)
  }

  /// Resolves expressions in order.
  ///
  /// - Parameter dropsPast: whether expressions that end before the issue by their own year are no
  ///   deadlines (2013年6月 in a notice of 2014).
  static func resolve(
    _ expressions: [TimeExpression], in flow: UnitFlow, issued: CalendarDate?, dropsPast: Bool
  ) -> (mentions: [DeadlineMention], diagnostics: [Diagnostic]) {
    let resolver = TimeResolver(issued: issued)
    var mentions: [DeadlineMention] = []
    var diagnostics: [Diagnostic] = []
    var context: CalendarDate?
    for expression in expressions {
      let resolved = resolver.resolve(expression, after: context)
      let hasYear = expression.hasPrintedYear
      if dropsPast, hasYear, let issued, let due = resolved.due, due < issued { continue }
      if hasYear, let due = resolved.due { context = due }
      let span = flow.span(expression.range)
      let text = flow.text(expression.range)
      mentions.append(
        DeadlineMention(
          text: text, type: expression.type, value: resolved.value, times: expression.times,
          anchor: expression.anchor.map { flow.text($0) }, due: resolved.due?.iso, span: span,
          rule: expression.rule.rawValue))
      if let problem = resolved.problem {
        diagnostics.append(diagnostic(problem, text: text, span: span))
      }
    }
    return (mentions, diagnostics)
  }

  private static func diagnostic(_ problem: ResolvedTime.Problem, text: String, span: SourceSpan)
    -> Diagnostic
  {
    switch problem {
    case .impossibleDate:
      return Diagnostic(
        severity: .warning, code: "impossible-date",
        message: "\(text): the calendar has no such day, so it has no value; ask the issuer",
        span: span)
    case .missingIssue:
      return Diagnostic(
        severity: .warning, code: "missing-issue-date",
        message: "\(text): counts from the date of issue, which is not known; give one with --date",
        span: span)
    case .approximateWorkdays:
      return Diagnostic(
        severity: .note, code: "working-days",
        message:
          "\(text): the last day leaves out weekends and statutory holidays, not the exchanged "
          + "working days of the year; check it against the holiday notice",
        span: span)
    }
  }
}

extension TimeExpression {
  /// Whether the text prints the year that the expression ends in: 2015年底前.
  var hasPrintedYear: Bool {
    switch payload {
    case .point(let point), .before(let point), .until(_, let point):
      return point.isPrintedYear
    case .range(let first, let second):
      return second.isPrintedYear || (second.year == nil && first.isPrintedYear)
    default: return false
    }
  }
}

extension TimePoint {
  /// Whether the year is printed in figures: 2015年, not 今年.
  var isPrintedYear: Bool {
    if case .printed? = year { return true }
    return false
  }
}
