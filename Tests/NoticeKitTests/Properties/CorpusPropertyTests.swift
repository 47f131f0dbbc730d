import Testing

@testable import NoticeKit

/// What must hold for every notice, however it is written.
@Suite struct CorpusPropertyTests {
  @Test func theCorpusIsThere() {
    #expect(Corpus.files.count >= 41)
  }

  @Test(arguments: Corpus.files) func everyUnitIsInOneBlock(file: Corpus.File) {
    let layout = LayoutBuilder.layout(file.text)
    var covered = [Int](repeating: 0, count: layout.flow.units.count)
    for block in layout.blocks { for index in block.range.indices { covered[index] += 1 } }
    for (index, count) in covered.enumerated() {
      #expect(count == (layout.flow.units[index] == Unit.newline ? 0 : 1))
    }
  }

  @Test(arguments: Corpus.files) func everySpanCutsItsText(file: Corpus.File) {
    check(file.text)
  }

  @Test(arguments: Corpus.files) func parsingIsRepeatable(file: Corpus.File) {
    let parser = NoticeParser()
    #expect(parser.parse(file.text, id: "a") == parser.parse(file.text, id: "a"))
  }

  @Test(arguments: Corpus.files) func mutationsKeepTheProperties(file: Corpus.File) {
    let text = file.text.string
    check(SourceText(text.replacing("\n", with: "\r\n")))
    check(SourceText(text.replacing("\n", with: "")))
    check(SourceText(String(text.dropFirst(text.count / 3))))
    check(SourceText(String(text.prefix(text.count * 2 / 3))))
    check(SourceText(text.replacing("。", with: "")))
    check(SourceText(text.replacing("（", with: "")))
    check(SourceText(String(text.reversed())))
  }

  @Test(arguments: Corpus.files) func layoutDoesNotDecideStructure(file: Corpus.File) {
    // Indents and CR LF change nothing.
    let parser = NoticeParser()
    let plain = parser.parse(file.text, id: "a")
    let text = file.text.string
    let returns = parser.parse(
      SourceText(text.replacing("\r\n", with: "\n").replacing("\n", with: "\r\n")), id: "a")
    #expect(plain.items.map(\.path) == returns.items.map(\.path))
    #expect(plain.statements.map(\.text) == returns.statements.map(\.text))
    #expect(
      plain.statements.map(\.parties).map { $0.map(\.text) }
        == returns.statements.map(\.parties).map { $0.map(\.text) })
  }

  private func check(_ source: SourceText, sourceLocation: SourceLocation = #_sourceLocation) {
    let notice = NoticeParser().parse(source, id: "test")
    let scalars = Array(source.string.unicodeScalars)
    func cut(_ span: SourceSpan) -> String {
      guard span.start >= 0, span.start <= span.end, span.end <= scalars.count else {
        return "<\(span) is outside the text>"
      }
      return squashed(String(String.UnicodeScalarView(scalars[span.start..<span.end])))
    }
    func expect(_ text: String, _ span: SourceSpan) {
      // Page numbers and tags inside a span are not part of what is printed.
      let found = cut(span)
      let wanted = squashed(text)
      if found != wanted {
        #expect(
          isSubsequence(wanted, of: found) && found.hasPrefix(String(wanted.prefix(1)))
            && found.hasSuffix(String(wanted.suffix(1))),
          "\(wanted) is not what \(span) cuts: \(found)", sourceLocation: sourceLocation)
      }
    }
    for item in notice.items {
      if !item.marker.isEmpty {
        #expect(cut(item.span).hasPrefix(squashed(item.marker)), sourceLocation: sourceLocation)
      }
      if let heading = item.heading, let span = item.headingSpan { expect(heading, span) }
    }
    var last = 0
    for statement in notice.statements {
      expect(statement.text, statement.span)
      #expect(statement.span.start >= last, "statements overlap", sourceLocation: sourceLocation)
      last = statement.span.end
      for party in statement.parties { expect(party.text, party.span) }
      for deadline in statement.deadlines { expect(deadline.text, deadline.span) }
      for sector in statement.sectors { expect(sector.text, sector.span) }
      for action in statement.actions { expect(action.text, action.span) }
    }
    for slogan in notice.slogans { expect(slogan.text, slogan.span) }
  }

  private func isSubsequence(_ part: String, of whole: String) -> Bool {
    var rest = part.unicodeScalars.makeIterator()
    var next = rest.next()
    for scalar in whole.unicodeScalars where scalar == next { next = rest.next() }
    return next == nil
  }
}
