/// The number of an item as people cite it, from the markers printed along its path.
///
/// Each step keeps its own numeral; brackets keep neighbours apart: 二、 and （六） give 二（六）,
/// 二、 and 6. give 二（6）, and with 3. below 二（六）3. Chapters and articles stay words:
/// 第二章第七条. An embedded document stands in front: 附件1 二（六）.
enum CitedNumber {
  /// One step of a path: `2` or `A1`, and the item there, if the outline has one.
  struct Step {
    var component: String
    var item: Item?
  }

  /// The number of the item that the last of `steps` is.
  static func text(_ steps: [Step]) -> String {
    var result = ""
    var root = ""
    for (index, step) in steps.enumerated() {
      if index == 0 && step.component.hasPrefix("A") {
        root = rootText(step)
        continue
      }
      let part =
        step.item.map { Part(marker: $0.marker, ordinal: $0.ordinal) }
        ?? Part(shape: .bare, text: step.component)
      switch part.shape {
      case .whole: result += part.text
      case .bracketed: result += "（\(part.text)）"
      case .dotted:
        // 1.1 below 1. says all that stands before it.
        let isContinuation = part.text.hasPrefix(result + ".")
        result = isContinuation || result.isEmpty ? part.text : result + "（\(part.text)）"
      case .bare:
        result += result.isEmpty || result.hasSuffix("）") ? part.text : "（\(part.text)）"
      }
    }
    if root.isEmpty { return result }
    return result.isEmpty ? root : "\(root) \(result)"
  }

  /// 附件1 as printed; for a document opened by its title line 附文1.
  private static func rootText(_ step: Step) -> String {
    let ordinal = step.component.dropFirst()
    guard let marker = step.item?.marker, marker.hasPrefix("附"), marker.unicodeScalars.count <= 6
    else { return "附文\(ordinal)" }
    var text = String.UnicodeScalarView()
    for scalar in marker.unicodeScalars where !isPunctuation(scalar) { text.append(folded(scalar)) }
    return String(text)
  }

  /// What a marker contributes.
  private struct Part {
    enum Shape {
      /// A numeral: 二、 6. 第一， 一是
      case bare
      /// A numeral in brackets: （六） ⑴ ㈠
      case bracketed
      /// A numeral with dots: 1.1
      case dotted
      /// A form that stands by itself: 第七条, ③
      case whole
    }

    var shape: Shape
    var text: String

    init(shape: Shape, text: String) {
      self.shape = shape
      self.text = text
    }

    init(marker: String, ordinal: Int) {
      var scalars: [Unicode.Scalar] = []
      var isBracketed = false
      for scalar in marker.unicodeScalars {
        if "（(〔[【".unicodeScalars.contains(scalar) { isBracketed = true }
        if let expansion = CharacterTable.expansion(of: scalar.value) {
          isBracketed = isBracketed || expansion[0] == Unit.leftParenthesis
          scalars += expansion.compactMap { Unicode.Scalar($0) }.filter { !isPunctuation($0) }
        } else if scalar == "." || scalar == "．" || !isPunctuation(scalar) {
          scalars.append(folded(scalar))
        }
      }
      while scalars.last == "." { scalars.removeLast() }
      if scalars.first == "第" {
        if let last = scalars.last, "章条节篇编款分".unicodeScalars.contains(last) {
          self.init(shape: .whole, text: CitedNumber.string(scalars))
          return
        }
        scalars.removeFirst()
      }
      if scalars.count == 1, (0x2460...0x24FF).contains(scalars[0].value) {
        self.init(shape: .whole, text: CitedNumber.string(scalars))
        return
      }
      let numeral = scalars.prefix { isNumeral($0) || $0 == "." }
      if numeral.isEmpty {  // 首先, 其次: the place in the series tells
        self.init(shape: .bare, text: chineseNumeral(ordinal))
      } else if isBracketed {
        self.init(shape: .bracketed, text: CitedNumber.string(numeral))
      } else {
        self.init(
          shape: numeral.contains(".") ? .dotted : .bare, text: CitedNumber.string(numeral))
      }
    }
  }

  private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// The scalar in the width that numbers are cited in.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0xFF10...0xFF5A).contains(scalar.value) || scalar == "．"
      ? Unicode.Scalar(scalar.value - 0xFEE0)! : scalar
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x10000 else { return false }
    let unit = UInt16(scalar.value)
    return unit.isDigit || unit.isNumeral || unit.isLatin || (0x2160...0x217F).contains(unit)
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    "（）()〔〕[]【】、．.，,：:；; \u{3000}*#".unicodeScalars.contains(scalar)
  }

  /// 1 … 99 as 一 … 九十九, larger numbers in digits.
  static func chineseNumeral(_ number: Int) -> String {
    guard (1...99).contains(number) else { return String(number) }
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    let tens = number / 10
    return (tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[number % 10]
  }
}
