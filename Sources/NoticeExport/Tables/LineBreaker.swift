/// Breaks text into lines of a given width, as Chinese is set: between any two characters, but no
/// line begins with closing punctuation or ends with opening (GB/T 15834), and no word or number
/// is cut in two.
package struct LineBreaker {
  /// The room in columns, two at least.
  package let width: Int

  /// - Parameter width: the room in columns; less than two is taken as two.
  package init(width: Int) {
    self.width = max(width, 2)
  }

  /// The lines of `text`, without white space at their ends; a line break in it starts a new one.
  package func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      broken(pieces(paragraph.unicodeScalars))
    }
  }

  /// What must not be cut: a word or number, or one character with its combining marks.
  private struct Piece {
    var scalars: [Unicode.Scalar]
    var width: Int
    var isSpace: Bool { scalars == [" "] }
    var mayBegin: Bool { !LineBreaker.closing.contains(scalars[0]) }
    var mayEnd: Bool { !LineBreaker.opening.contains(scalars[0]) }
  }

  private func pieces(_ scalars: Substring.UnicodeScalarView) -> [Piece] {
    var pieces: [Piece] = []
    for scalar in scalars {
      let room = DisplayWidth.of(scalar)
      if let last = pieces.indices.last,
        room == 0
          || (LineBreaker.isWord(scalar) && LineBreaker.isWord(pieces[last].scalars.last!)
            && pieces[last].width + room <= width)
      {
        pieces[last].scalars.append(scalar)
        pieces[last].width += room
      } else {
        pieces.append(Piece(scalars: [scalar], width: room))
      }
    }
    return pieces
  }

  private func broken(_ pieces: [Piece]) -> [String] {
    var lines: [String] = []
    var line: [Piece] = []
    var used = 0
    for piece in pieces {
      if used + piece.width > width {
        let carried = Array(line[breakPlace(line, before: piece)...])
        line.removeLast(carried.count)
        lines.append(string(line))
        line = carried
        used = carried.reduce(0) { $0 + $1.width }
      }
      if piece.isSpace && line.isEmpty && !lines.isEmpty { continue }
      line.append(piece)
      used += piece.width
    }
    lines.append(string(line))
    return lines
  }

  /// Where to break a full line: before what must stay with `next`, or at the end of the line when
  /// it is nothing but punctuation.
  private func breakPlace(_ line: [Piece], before next: Piece) -> Int {
    func isAllowed(_ place: Int) -> Bool {
      (place < line.count ? line[place] : next).mayBegin && (place == 0 || line[place - 1].mayEnd)
    }
    var place = line.count
    var carried = next.width
    while place > 1 && !isAllowed(place) {
      place -= 1
      carried += line[place].width
    }
    return place > 0 && isAllowed(place) && carried <= width ? place : line.count
  }

  private func string(_ line: [Piece]) -> String {
    var text = String.UnicodeScalarView()
    let end = line.lastIndex { !$0.isSpace }.map { $0 + 1 } ?? 0
    for piece in line[..<end] { text.append(contentsOf: piece.scalars) }
    return String(text)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII && scalar != " "
  }

  private static let closing = Set("，。；：！？、）》”’〕】』」…—·％,.;:!?)]}%".unicodeScalars)
  private static let opening = Set("（《“‘〔【『「([{".unicodeScalars)
}
