import Glibc
import NoticeFormats

/// The inputs of all measures, made from the corpus.
struct Inputs {
  /// Numbers that look random and are the same for a seed (SplitMix64; Steele, Lea, Flood 2014).
  struct Numbers {
    var state: UInt64

    /// A number below `bound`.
    mutating func below(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ mixed >> 31) % UInt64(bound))
    }
  }

  /// The folder that all lies in.
  let folder: String
  private let isTemporary: Bool
  private let options: Options
  private let notices: [[UInt8]]

  /// Reads the corpus; the inputs are made when they are asked for.
  init(_ options: Options) throws {
    self.options = options
    var notices: [[UInt8]] = []
    for part in ["notices", "families/river-basin/notices", "families/two-years/notices"] {
      let path = FilePath("\(options.corpus)/\(part)")
      guard let names = try? FolderListing.names(in: path) else { continue }
      for name in names where name.suffix(4) == Array(".txt".utf8)[...] {
        notices.append(try Files.read(path.appending(name).text))
      }
    }
    guard !notices.isEmpty else {
      throw Bench.Failure(
        message: "\(options.corpus): no notices there; run from the repository or give --corpus")
    }
    self.notices = notices
    isTemporary = options.folder == nil
    if let given = options.folder {
      folder = given
      try Files.makeFolder(given)
    } else {
      let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
      folder = "\(parent)/noticekit-bench-\(getpid())"
      try Files.makeFolder(folder)
    }
  }

  /// Removes the inputs unless they were to be kept.
  func remove() {
    if isTemporary { Files.remove(folder) }
  }

  /// A path in the folder.
  func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// The one large file: notices in random order, cut at the end of a line.
  func large() throws -> (path: String, bytes: Int, scalars: Int) {
    var numbers = Numbers(state: UInt64(options.seed))
    var bytes = 0
    var scalars = 0
    try Files.write(path("large.txt")) { write in
      let size = options.size * 1_000_000
      while bytes < size {
        var piece = notices[numbers.below(notices.count)] + [0x0A]
        if bytes + piece.count > size {
          let room = piece.prefix(size - bytes)
          piece = Array(room.prefix((room.lastIndex(of: 0x0A) ?? -1) + 1))
          if piece.isEmpty { break }
          bytes += piece.count
          scalars += Inputs.scalarCount(piece)
          write(piece)
          break
        }
        bytes += piece.count
        scalars += Inputs.scalarCount(piece)
        write(piece)
      }
    }
    return (path("large.txt"), bytes, scalars)
  }

  private static func scalarCount(_ bytes: [UInt8]) -> Int {
    bytes.reduce(0) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
  }

  /// Small files, all different, and a list of the names of the first `count`.
  func small(_ count: Int) throws -> (list: String, bytes: Int) {
    try Files.makeFolder(path("small"))
    var numbers = Numbers(state: UInt64(options.seed))
    var bytes = 0
    var names: [UInt8] = []
    for number in 0..<count {
      let digits = String(number)
      let name = path(
        "small/" + String(repeating: "0", count: max(6 - digits.count, 0)) + digits + ".txt")
      let notice = notices[numbers.below(notices.count)] + Array("\n（第\(number)份）\n".utf8)
      bytes += notice.count
      names += Array("\(name)\n".utf8)
      try Files.write(name) { $0(notice) }
    }
    let list = path("small-\(count).list")
    try Files.write(list) { $0(names) }
    return (list, bytes)
  }

  /// Files of a size each, and one of all of them.
  func split(_ count: Int, bytes size: Int) throws -> (whole: String, parts: [String]) {
    var numbers = Numbers(state: UInt64(options.seed))
    var parts: [[UInt8]] = []
    for _ in 0..<count {
      var part: [UInt8] = []
      while part.count < size { part += notices[numbers.below(notices.count)] + [0x0A] }
      parts.append(part)
    }
    let names = (0..<count).map { path("part-\($0).txt") }
    for (name, part) in zip(names, parts) { try Files.write(name) { $0(part) } }
    try Files.write(path("whole.txt")) { write in
      for part in parts { write(part) }
    }
    return (path("whole.txt"), names)
  }

  /// Normal text as long as a pathological input may be, for the time per byte.
  func normal(bytes size: Int) throws -> String {
    try split(1, bytes: size).whole
  }

  /// A notice of some kilobytes, made of the paragraphs of several.
  func notice(bytes size: Int) throws -> String {
    let lines = notices.prefix(8).flatMap { $0.split(separator: 0x0A) }
    var text: [UInt8] = []
    for line in lines where text.count < size { text += Array(line) + [0x0A] }
    let name = path("notice.txt")
    try Files.write(name) { $0(text) }
    return name
  }

  /// Terms of two to six characters cut from the corpus, the longest first.
  func terms(_ count: Int) throws -> (path: String, terms: [[UInt8]]) {
    var numbers = Numbers(state: UInt64(options.seed))
    let texts = notices.map { Array(String(decoding: $0, as: UTF8.self).unicodeScalars) }
    var terms: Set<[UInt8]> = []
    while terms.count < count {
      let text = texts[numbers.below(texts.count)]
      let length = [2, 2, 3, 4, 4, 5, 6][numbers.below(7)]
      guard text.count > length else { continue }
      let start = numbers.below(text.count - length)
      let term = text[start..<start + length]
      guard term.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }) else { continue }
      var string = String.UnicodeScalarView()
      string.append(contentsOf: term)
      terms.insert(Array(String(string).utf8))
    }
    // ripgrep prefers terms by their order, grep and NoticeKit by their length.
    let sorted = terms.sorted {
      $0.count == $1.count ? $0.lexicographicallyPrecedes($1) : $0.count > $1.count
    }
    try Files.write(path("terms.txt")) { write in
      for term in sorted { write(term + [0x0A]) }
    }
    return (path("terms.txt"), sorted)
  }

  /// The beginning of the corpus' text, for JioNLP.
  func part() throws -> (path: String, bytes: Int) {
    var numbers = Numbers(state: UInt64(options.seed))
    var text: [UInt8] = []
    while text.count < options.part * 1_000 {
      text += notices[numbers.below(notices.count)] + [0x0A]
    }
    let bytes = text.count
    try Files.write(path("part.txt")) { $0(text) }
    return (path("part.txt"), bytes)
  }
}
