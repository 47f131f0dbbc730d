/// Inputs that no office writes, which naive parsers take forever over.
enum Pathological {
  /// What stands before the odd part, so that it is read as the body of a notice and not as a title.
  private static let head = """
    青川市水利局关于开展巡查的通知
    各镇人民政府：
    为加强巡查，现通知如下。
    一、加强巡查

    """

  /// What ends the odd part: without it a long line is no sentence.
  private static let tail = "完成巡查。\n"

  /// A unit that is repeated, by how many times.
  private static let repeated: [(name: String, unit: String, count: Int)] = [
    ("a million 一、", "一、", 1_000_000),
    ("a million （", "（", 1_000_000),
    ("one line of 50 MB", "各部门要加强安全生产工作，", 1_282_051),
    ("a million deadlines", "9月30日前、", 1_000_000),
    ("300,000 deadlines with duties", "各镇要在9月30日前完成检查，", 300_000),
    ("a million quoted words", "“要”", 1_000_000),
    ("a million titles opened", "《", 1_000_000),
    ("a million list numbers", "1.", 1_000_000),
    ("300,000 一是二是", "一是二是", 300_000),
    ("300,000 items of a line", "一、加强巡查。\n", 300_000),
    ("300,000 units in a row", "青川市水利局、", 300_000),
    ("300,000 slogans", "党政同责、", 300_000),
    ("300,000 dates in lines", "2024年5月6日\n", 300_000),
    ("300,000 table rows", "| 甲 | 乙 |\n", 300_000),
    ("a million lines of a character", "要\n", 1_000_000),
    ("20,000 （ before a word", "（要", 20_000),
    ("20,000 “ before a word", "“要加强", 20_000),
    ("200,000 （ before a word", "（要加强", 200_000),
    ("20,000 《 before a word", "《青川市", 20_000),
    ("30,000 sayings in a sentence", "有的单位说“不用检查”，", 30_000),
    ("10,000 embedded documents", "附件\n青川市巡查方案\n一、加强巡查。各镇要每天巡查一次。\n", 10_000),
  ]

  /// The names of the inputs, in the order of the report.
  static var names: [String] { repeated.map(\.name) + ["quotes nested 500,000 deep"] }

  /// Writes the input of a name and returns its size in bytes.
  ///
  /// - Parameter share: how much of it to make, in percent.
  static func write(_ name: String, share: Int, to path: String) throws -> Int {
    func count(_ whole: Int) -> Int { max(whole * share / 100, 1) }
    if let input = repeated.first(where: { $0.name == name }) {
      return try write([(input.unit, count(input.count))], to: path)
    }
    return try write([("“", count(500_000)), ("”", count(500_000))], to: path)
  }

  /// Writes units, as often as said, between head and tail.
  private static func write(_ runs: [(unit: String, count: Int)], to path: String) throws -> Int {
    try Files.write(path) { write in
      write(Array(head.utf8))
      for run in runs {
        let piece = Array(String(repeating: run.unit, count: 1_000).utf8)
        for _ in 0..<run.count / 1_000 { write(piece) }
        write(Array(String(repeating: run.unit, count: run.count % 1_000).utf8))
      }
      write(Array(tail.utf8))
    }
    return runs.reduce(head.utf8.count + tail.utf8.count) { $0 + $1.unit.utf8.count * $1.count }
  }
}
