/// The scalar that begins at `index` of valid UTF-8; `index` moves past it. Beyond U+FFFF, where the
/// units end, it is given as 0x10000.
@inline(__always)
func decodeScalar<Bytes: RandomAccessCollection<UInt8>>(
  in bytes: Bytes, at index: inout Int
) -> Int where Bytes.Index == Int {
  let first = Int(bytes[index])
  switch first {
  case ..<0x80:
    index += 1
    return first
  case ..<0xE0:
    index += 2
    return (first & 0x1F) << 6 | Int(bytes[index - 1] & 0x3F)
  case ..<0xF0:
    index += 3
    return (first & 0x0F) << 12 | Int(bytes[index - 2] & 0x3F) << 6 | Int(bytes[index - 1] & 0x3F)
  default:
    index += 4
    return 0x10000
  }
}
