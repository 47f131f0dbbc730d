/// How a list writes its numbers (ECMA-376 part 1, 17.18.59, ST_NumberFormat).
enum ListNumber {
  /// A number as a format writes it, or nil for a format that writes none (`bullet`, `none`).
  static func text(_ number: Int, format: String) -> String? {
    switch format {
    case "bullet", "none": return nil
    case "decimalZero": return number < 10 ? "0\(number)" : String(number)
    case "decimalFullWidth", "decimalFullWidth2": return mapped(number, Array("０１２３４５６７８９"))
    case "upperRoman": return roman(number)
    case "lowerRoman": return roman(number).lowercased()
    case "upperLetter": return letter(number, first: 0x41)
    case "lowerLetter": return letter(number, first: 0x61)
    case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCounting",
      "taiwaneseCountingThousand", "koreanCounting":
      return counting(number, digits: Array("零一二三四五六七八九"), units: ["", "十", "百", "千"])
    case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal":
      return counting(number, digits: Array("零壹贰叁肆伍陆柒捌玖"), units: ["", "拾", "佰", "仟"])
    case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital":
      return mapped(number, Array("〇一二三四五六七八九"))
    case "ideographTraditional": return cycle(number, Array("甲乙丙丁戊己庚辛壬癸"))
    case "ideographZodiac": return cycle(number, Array("子丑寅卯辰巳午未申酉戌亥"))
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese":
      return enclosed(number, first: 0x2460, count: 20)
    case "decimalEnclosedParen": return enclosed(number, first: 0x2474, count: 20)
    case "decimalEnclosedFullstop": return enclosed(number, first: 0x2488, count: 20)
    case "ideographEnclosedCircle": return enclosed(number, first: 0x3280, count: 10)
    default: return String(number)
    }
  }

  /// Digit by digit: 10 is 一〇.
  private static func mapped(_ number: Int, _ digits: [Character]) -> String {
    String(String(number).map { $0.wholeNumberValue.map { digits[$0] } ?? $0 })
  }

  private static func cycle(_ number: Int, _ words: [Character]) -> String {
    number >= 1 ? String(words[(number - 1) % words.count]) : String(number)
  }

  /// ① … ⑳; beyond them plain digits, as Word does.
  private static func enclosed(_ number: Int, first: UInt32, count: Int) -> String {
    guard (1...count).contains(number), let scalar = Unicode.Scalar(first + UInt32(number) - 1)
    else { return String(number) }
    return String(Character(scalar))
  }

  /// a … z, aa, bb …
  private static func letter(_ number: Int, first: UInt8) -> String {
    guard number >= 1 else { return String(number) }
    let letter = String(UnicodeScalar(first + UInt8((number - 1) % 26)))
    return String(repeating: letter, count: min((number - 1) / 26 + 1, 10))
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let values = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var text = ""
    for (value, letters) in values {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  /// 一, 十, 十一, 二十, 一百零一 … 九千九百九十九; larger numbers in plain digits.
  private static func counting(_ number: Int, digits: [Character], units: [String]) -> String {
    guard (1...9999).contains(number) else {
      return number == 0 ? String(digits[0]) : String(number)
    }
    var text = ""
    var skipped = false
    for power in [3, 2, 1, 0] {
      let unit = [1, 10, 100, 1000][power]
      let digit = number / unit % 10
      if digit == 0 {
        skipped = skipped || !text.isEmpty
        continue
      }
      if skipped { text.append(digits[0]) }
      skipped = false
      // 十一, not 一十一.
      if !(power == 1 && digit == 1 && number < 20) { text.append(digits[digit]) }
      text += units[power]
    }
    return text
  }
}
