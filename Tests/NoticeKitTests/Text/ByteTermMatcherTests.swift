import Testing

@testable import NoticeKit

@Suite struct ByteTermMatcherTests {
  /// A fixed linear congruential generator.
  private struct Numbers {
    var state: UInt64
    mutating func below(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
  }

  /// Leftmost, then longest, by trying every term everywhere.
  private func naive(_ terms: [[UInt8]], in text: [UInt8]) -> [ByteTermMatcher.Match] {
    var found: [ByteTermMatcher.Match] = []
    var position = 0
    while position < text.count {
      let length = terms.filter { text[position...].starts(with: $0) }.map(\.count).max() ?? 0
      if length > 0 { found.append(.init(start: position, length: length)) }
      position += max(length, 1)
    }
    return found
  }

  /// All matches, scanned by windows of `room` bytes as a file is.
  private func matches(
    _ matcher: ByteTermMatcher, in text: [UInt8], room: Int
  ) -> [ByteTermMatcher.Match] {
    var found: [ByteTermMatcher.Match] = []
    var start = 0
    while true {
      let end = min(start + room, text.count)
      let window = Array(text[start..<end])
      var part: [ByteTermMatcher.Match] = []
      let next = matcher.scan(window.span.bytes, isLast: end == text.count, into: &part)
      found += part.map { .init(start: $0.start + start, length: $0.length) }
      if end == text.count { return found }
      start += next
    }
  }

  /// What random texts and terms are made of: characters that share bytes, parts of them, others.
  private static let pieces: [[[UInt8]]] = [
    ["安", "全", "生", "产"].map { Array($0.utf8) },
    ["安", "宊", "全", "a", "1", "\n", "é", "𠀀"].map { Array($0.utf8) },
    [[0xE5], [0xAE], [0x89], [0xE5, 0xAE], [0xE5, 0xAE, 0x89], [0x41], [0], [0xFF], [0x80]],
    [[0x61], [0x62]],
    [Array("安全".utf8), Array("安全生产".utf8), Array("。".utf8), Array("，\r\n".utf8)],
  ]

  @Test(arguments: pieces.indices) func findsWhatNaiveSearchFinds(kind: Int) {
    let pieces = Self.pieces[kind]
    var numbers = Numbers(state: UInt64(kind) + 1)
    for _ in 0..<400 {
      func bytes(_ count: Int) -> [UInt8] {
        (0..<count).flatMap { _ in pieces[numbers.below(pieces.count)] }
      }
      let longest = 1 + numbers.below(6)
      let count = 1 + numbers.below(numbers.below(4) == 0 ? 60 : 6)
      let terms = (0..<count).map { _ in bytes(numbers.below(longest + 1)) }
      let text = bytes(numbers.below(80))
      let matcher = ByteTermMatcher(terms)
      let expected = naive(terms, in: text)
      #expect(matches(matcher, in: text, room: .max >> 1) == expected)
      let room = matcher.longestTerm * (1 + numbers.below(3)) + numbers.below(9) + 1
      #expect(matches(matcher, in: text, room: room) == expected)
    }
  }

  @Test func takesTheLeftmostAndThenTheLongest() {
    let terms = ["安全", "全生产责任", "安全生产"].map { Array($0.utf8) }
    let text = Array("抓安全生产责任安全".utf8)
    #expect(
      matches(ByteTermMatcher(terms), in: text, room: 1 << 16)
        == [.init(start: 3, length: 12), .init(start: 21, length: 6)])
  }

  @Test(arguments: [[], [[]]] as [[[UInt8]]]) func findsNothingWithoutTerms(terms: [[UInt8]]) {
    let matcher = ByteTermMatcher(terms)
    #expect(matcher.longestTerm == 0)
    #expect(matches(matcher, in: Array("安全".utf8), room: 1 << 16).isEmpty)
  }

  @Test func manyTermsAreAllFound() {
    // More than any table was first sized for, each with a prefix of its own.
    let terms: [[UInt8]] = (0..<20_000).map { number in
      Array("\(UnicodeScalar(0x4E00 + number)!)字号\(number)".utf8)
    }
    let text = [UInt8](terms.joined(separator: [0x0A]))
    let found = matches(ByteTermMatcher(terms), in: text, room: 4_096)
    #expect(found.map(\.length) == terms.map(\.count))
  }
}
