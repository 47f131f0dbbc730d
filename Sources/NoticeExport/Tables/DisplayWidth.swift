/// How many columns text takes on a terminal (Unicode Standard Annex #11, East Asian Width).
///
/// Wide and full-width characters take two, combining and zero-width ones none, all others one,
/// the ambiguous ones (“ ” …) too, as terminals in UTF-8 have it.
public enum DisplayWidth {
  /// The columns of `text`: 4 for 安全, 3 for `abc`.
  public static func of(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// The columns of one character: 0, 1 or 2.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let code = scalar.value
    if code < 0x300 { return code < 0x20 || (0x7F..<0xA0).contains(code) || code == 0xAD ? 0 : 1 }
    if isZero(code) { return 0 }
    return isWide(code) ? 2 : 1
  }

  private static func isZero(_ code: UInt32) -> Bool {
    switch code {
    case 0x300...0x36F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2064, 0x20D0...0x20FF,
      0x302A...0x302D, 0x3099...0x309A, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF,
      0xE0100...0xE01EF:
      return true
    default: return false
    }
  }

  private static func isWide(_ code: UInt32) -> Bool {
    switch code {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x4DBF,
      0x4E00...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
      0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF,
      0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return true
    default: return false
    }
  }
}
