import NoticeKit

/// A notice that was checked, with its text.
public struct CheckedNotice: Hashable, Sendable {
  public var notice: Notice
  public var source: SourceText
  public var findings: [Finding]

  /// Checks a notice.
  public init(_ notice: Notice, _ source: SourceText) {
    self.notice = notice
    self.source = source
    findings = NoticeCheck(notice, source).findings()
  }

  /// The path as given, or the id where there is no file.
  public var name: String { notice.source.path ?? notice.id }
}

/// Findings as text for people and as JSON.
public struct CheckReport: Sendable {
  public var language: Language

  public init(_ language: Language = .zh) {
    self.language = language
  }

  /// One finding a line, `path:line:column: severity: message [rule]`, as compilers print them.
  public func text(_ checked: CheckedNotice) -> String {
    let lines = LineIndex(checked.source)
    var text = ""
    for finding in checked.findings {
      let (line, column) = lines.place(of: finding.span.start)
      text += "\(checked.name):\(line):\(column): \(finding.severity.name(language)): "
      text += "\(finding.message(language)) [\(finding.rule.rawValue)]\n"
    }
    return text
  }

  /// One object a finding: rule, severity, message, document, path, item, line, column, span, text.
  public func jsonLines(_ checked: CheckedNotice) -> [UInt8] {
    let lines = LineIndex(checked.source)
    var json = JSONWriter()
    for finding in checked.findings {
      let (line, column) = lines.place(of: finding.span.start)
      json.beginObject()
      json.key("schema")
      json.value("noticekit.finding/1" as StaticString)
      json.key("document")
      json.value(checked.notice.id)
      json.key("file")
      json.value(checked.notice.source.path)
      json.key("rule")
      json.value(finding.rule.rawValue)
      json.key("severity")
      json.value(finding.severity.rawValue)
      json.key("message")
      json.value(finding.message(language))
      json.key("item")
      json.value(finding.item)
      json.key("line")
      json.value(line)
      json.key("column")
      json.value(column)
      json.key("text")
      json.value(lines.text(finding.span))
      json.key("span")
      finding.span.write(to: &json)
      json.endObject()
      json.newline()
    }
    return json.bytes
  }
}
