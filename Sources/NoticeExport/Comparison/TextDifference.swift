/// Which characters two wordings have in common, in order (longest common subsequence); numbers and
/// Latin words count as one.
struct TextDifference {
  /// A run of characters that the other side has as well, or has not.
  struct Piece: Hashable {
    var text: String
    var isCommon: Bool
  }

  private(set) var left: [Piece] = []
  private(set) var right: [Piece] = []

  /// Wordings with more pairs of characters than this are compared by their ends alone.
  private static let mostPairs = 640_000
  /// Shorter common runs are chance.
  private static let leastRun = 2

  init(_ left: String, _ right: String) {
    let (a, b) = (TextDifference.tokens(left), TextDifference.tokens(right))
    var start = 0
    while start < a.count, start < b.count, a[start] == b[start] { start += 1 }
    var (aEnd, bEnd) = (a.count, b.count)
    while aEnd > start, bEnd > start, a[aEnd - 1] == b[bEnd - 1] {
      aEnd -= 1
      bEnd -= 1
    }
    var pairs = (0..<start).map { ($0, $0) }
    pairs += TextDifference.middle(a, start..<aEnd, b, start..<bEnd)
    pairs += (0..<a.count - aEnd).map { (aEnd + $0, bEnd + $0) }
    var (isLeft, isRight) = (
      [Bool](repeating: false, count: a.count), [Bool](repeating: false, count: b.count)
    )
    var first = 0
    while first < pairs.count {
      var end = first + 1
      while end < pairs.count, pairs[end].0 == pairs[end - 1].0 + 1,
        pairs[end].1 == pairs[end - 1].1 + 1
      {
        end += 1
      }
      // A full stop at the end is common however short.
      let isEnd = pairs[end - 1].0 == a.count - 1 && pairs[end - 1].1 == b.count - 1
      if end - first >= TextDifference.leastRun || isEnd {
        for pair in pairs[first..<end] {
          isLeft[pair.0] = true
          isRight[pair.1] = true
        }
      }
      first = end
    }
    self.left = TextDifference.pieces(a, isLeft)
    self.right = TextDifference.pieces(b, isRight)
  }

  /// The pairs of a longest common subsequence of two ranges.
  private static func middle(
    _ a: [String], _ left: Range<Int>, _ b: [String], _ right: Range<Int>
  ) -> [(Int, Int)] {
    guard !left.isEmpty, !right.isEmpty, left.count * right.count <= mostPairs else { return [] }
    let width = right.count + 1
    var lengths = [UInt16](repeating: 0, count: (left.count + 1) * width)
    for i in stride(from: left.count - 1, through: 0, by: -1) {
      for j in stride(from: right.count - 1, through: 0, by: -1) {
        lengths[i * width + j] =
          a[left.lowerBound + i] == b[right.lowerBound + j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : max(lengths[(i + 1) * width + j], lengths[i * width + j + 1])
      }
    }
    var pairs: [(Int, Int)] = []
    var (i, j) = (0, 0)
    while i < left.count, j < right.count {
      if a[left.lowerBound + i] == b[right.lowerBound + j] {
        pairs.append((left.lowerBound + i, right.lowerBound + j))
        i += 1
        j += 1
      } else if lengths[(i + 1) * width + j] >= lengths[i * width + j + 1] {
        i += 1
      } else {
        j += 1
      }
    }
    return pairs
  }

  /// Characters; the digits of a number and the letters of a word stay together.
  private static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var joins = false
    for scalar in text.unicodeScalars {
      let isWord =
        scalar.isASCII && (scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value))
      if isWord && joins {
        tokens[tokens.count - 1].unicodeScalars.append(scalar)
      } else {
        tokens.append(String(scalar))
      }
      joins = isWord
    }
    return tokens
  }

  private static func pieces(_ tokens: [String], _ isCommon: [Bool]) -> [Piece] {
    var pieces: [Piece] = []
    for (token, common) in zip(tokens, isCommon) {
      if pieces.last?.isCommon == common {
        pieces[pieces.count - 1].text += token
      } else {
        pieces.append(Piece(text: token, isCommon: common))
      }
    }
    return pieces
  }
}
