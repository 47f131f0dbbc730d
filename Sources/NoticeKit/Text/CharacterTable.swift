/// What the scanners ask about a normalised unit.
struct CharacterProperties: OptionSet, Sendable {
  let rawValue: UInt16

  static let digit = CharacterProperties(rawValue: 1 << 0)  // 0–9
  static let latin = CharacterProperties(rawValue: 1 << 1)  // A–Z a–z
  static let han = CharacterProperties(rawValue: 1 << 2)
  static let numeral = CharacterProperties(rawValue: 1 << 3)  // 〇零一二…十百千万两
  static let space = CharacterProperties(rawValue: 1 << 4)
  static let lineBreak = CharacterProperties(rawValue: 1 << 5)
  static let opener = CharacterProperties(rawValue: 1 << 6)  // （ “ 《 〔 [
  static let closer = CharacterProperties(rawValue: 1 << 7)
  static let sentenceEnd = CharacterProperties(rawValue: 1 << 8)  // 。！？；
  static let comma = CharacterProperties(rawValue: 1 << 9)  // ，：
  static let dropped = CharacterProperties(rawValue: 1 << 10)  // zero width, never in a flow
}

/// How scalars of the Basic Multilingual Plane are normalised, and what the results are.
///
/// Normalisation folds what offices write in several ways to one: full- and half-width forms,
/// brackets, quotes, dashes and middle dots, compatibility ideographs, all white space. One scalar
/// gives at most one unit here; enclosed numbers, which give several, are in `expansion(of:)`.
struct CharacterTable: Sendable {
  static let shared = CharacterTable()

  /// The unit for each scalar below U+10000; 0 for those that are dropped.
  let unit: [UInt16]
  /// The properties of each unit.
  let properties: [CharacterProperties]

  private init() {
    var unit = [UInt16](repeating: 0, count: 0x10000)
    for code in 0..<0x10000 { unit[code] = UInt16(code) }
    func map(_ from: String, to target: String) {
      let to = UInt16(target.unicodeScalars.first!.value)
      for scalar in from.unicodeScalars { unit[Int(scalar.value)] = to }
    }
    for code in 0xFF01...0xFF5E { unit[code] = UInt16(code - 0xFEE0) }  // full-width ASCII
    // Punctuation takes its full-width form, the one Chinese text is written in.
    map(",，﹐", to: "，")
    map(";；﹔", to: "；")
    map(":：﹕∶", to: "：")
    map("(（﹙❨", to: "（")
    map(")）﹚❩", to: "）")
    map("?？﹖", to: "？")
    map("!！﹗", to: "！")
    map("｡", to: "。")
    map("､", to: "、")
    map("［", to: "[")
    map("］", to: "]")
    map("【〖", to: "【")
    map("】〗", to: "】")
    map("〔﹝", to: "〔")
    map("〕﹞", to: "〕")
    map("「“„‟〝", to: "“")
    map("」”〞〟", to: "”")
    map("『‘‚‛", to: "‘")
    map("』’", to: "’")
    map("《≪«", to: "《")
    map("》≫»", to: "》")
    map("·•・‧∙⋅●․", to: "·")
    map("‐‑‒–－−﹣", to: "-")
    map("—―", to: "—")
    map("～〜∼", to: "~")
    map("．", to: ".")
    map("○◯", to: "〇")
    map("\t\u{A0}\u{1680}\u{202F}\u{205F}\u{3000}", to: " ")
    for code in 0x2000...0x200A { unit[code] = 0x20 }
    map("\n\r\u{0B}\u{85}\u{2028}\u{2029}", to: "\n")
    map("\u{0C}", to: "\u{0C}")
    for code in 0..<0x20 where ![0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains(code) { unit[code] = 0 }
    for code in [0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0xFEFF, 0x7F] {
      unit[code] = 0
    }
    for code in 0xFE00...0xFE0F { unit[code] = 0 }  // variation selectors
    var ideographs = compatibilityIdeographTable
    ideographs.withUTF8 { bytes in
      bytes.forEachPiece("\n") { line in
        line.forEachPiece(" ") { entry in
          // Eight hexadecimal digits: what is printed, and what it stands for.
          let code = entry.reduce(UInt32(0)) { value, digit in
            value << 4 | UInt32(digit <= UInt8(ascii: "9") ? digit & 15 : digit - 0x37)
          }
          unit[Int(code >> 16)] = UInt16(truncatingIfNeeded: code)
        }
      }
    }
    self.unit = unit

    var table = [CharacterProperties](repeating: [], count: 0x10000)
    func mark(_ text: String, _ property: CharacterProperties) {
      for scalar in text.unicodeScalars { table[Int(scalar.value)].insert(property) }
    }
    for code in 0x30...0x39 { table[code].insert(.digit) }
    for code in 0x41...0x5A { table[code].insert(.latin) }
    for code in 0x61...0x7A { table[code].insert(.latin) }
    for code in 0x3400...0x9FFF { table[code].insert(.han) }
    table[0x3007].insert(.han)
    mark("〇零一二三四五六七八九十百千万亿两", .numeral)
    mark(" ", .space)
    mark("\n\u{0C}", .lineBreak)
    mark("（“‘《〔[【〈{「", .opener)
    mark("）”’》〕]】〉}」", .closer)
    mark("。！？；", .sentenceEnd)
    mark("，：", .comma)
    table[0].insert(.dropped)
    properties = table
  }

  /// The units an enclosed number stands for (㈠ → （一）, ⑴ → （1）, ⒈ → 1.), or nil.
  ///
  /// Circled numbers ①…⑳ are markers of their own and stay as they are.
  static func expansion(of scalar: UInt32) -> [UInt16]? {
    func digits(_ value: UInt32) -> [UInt16] {
      value >= 10
        ? [0x30 + UInt16(value / 10), 0x30 + UInt16(value % 10)] : [0x30 + UInt16(value)]
    }
    switch scalar {
    case 0x2474...0x2487: return [0xFF08] + digits(scalar - 0x2473) + [0xFF09]
    case 0x2488...0x249B: return digits(scalar - 0x2487) + [0x2E]
    case 0x3220...0x3229:
      let numerals: [UInt16] = [
        0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03, 0x516B, 0x4E5D, 0x5341,
      ]
      return [0xFF08, numerals[Int(scalar - 0x3220)], 0xFF09]
    case 0x3251...0x325F: return nil
    default: return nil
    }
  }
}

extension UInt16 {
  @inline(__always)
  var properties: CharacterProperties { CharacterTable.shared.properties[Int(self)] }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isHan: Bool { (self >= 0x3400 && self <= 0x9FFF) || self == 0x3007 }
  var isLatin: Bool { (self >= 0x41 && self <= 0x5A) || (self >= 0x61 && self <= 0x7A) }
  var isNumeral: Bool { properties.contains(.numeral) }
  var isSpace: Bool { self == 0x20 }
  var isLineBreak: Bool { self == 0x0A || self == 0x0C }
}

/// Units that scanners name, so that no file spells code points.
enum Unit {
  static let newline: UInt16 = 0x0A
  static let formFeed: UInt16 = 0x0C
  static let space: UInt16 = 0x20
  static let fullStop: UInt16 = 0x3002  // 。
  static let comma: UInt16 = 0xFF0C  // ，
  static let enumerationComma: UInt16 = 0x3001  // 、
  static let semicolon: UInt16 = 0xFF1B  // ；
  static let colon: UInt16 = 0xFF1A  // ：
  static let leftParenthesis: UInt16 = 0xFF08  // （
  static let rightParenthesis: UInt16 = 0xFF09  // ）
  static let leftQuote: UInt16 = 0x201C  // “
  static let rightQuote: UInt16 = 0x201D  // ”
  static let leftTitle: UInt16 = 0x300A  // 《
  static let rightTitle: UInt16 = 0x300B  // 》
  static let dot: UInt16 = 0x2E  // .
  static let asterisk: UInt16 = 0x2A
  static let hash: UInt16 = 0x23
  static let pipe: UInt16 = 0x7C
  static let hyphen: UInt16 = 0x2D
  static let dash: UInt16 = 0x2014
  static let percent: UInt16 = 0x25
}
