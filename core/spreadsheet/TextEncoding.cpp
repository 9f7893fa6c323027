// SPDX-License-Identifier: GPL-3.0-or-later
#include "spreadsheet/CsvTable.h"

using namespace Qt::StringLiterals;

namespace qj {

void TextEncoding::look(QByteArrayView bytes)
{
    if (m_bytes == 0) {
        if (bytes.startsWith("\xef\xbb\xbf")) m_bom = u"UTF-8"_s;
        if (bytes.startsWith("\xff\xfe")) m_bom = u"UTF-16LE"_s;
        if (bytes.startsWith("\xfe\xff")) m_bom = u"UTF-16BE"_s;
    }
    for (const char c : bytes) {
        const auto byte = static_cast<uchar>(c);
        if (byte == 0) (m_bytes % 2 ? m_zerosOdd : m_zerosEven)++;
        // tab, newlines, form feed, end-of-file mark and escape occur in text files; other control bytes do not
        if (byte < 0x20 && byte != 0 && byte != 9 && byte != 10 && byte != 12 && byte != 13 && byte != 26 && byte != 27)
            m_control = true;
        lookAsUtf8(byte);
        lookAsGb(byte);
        ++m_bytes;
    }
    const bool wide = m_bom.startsWith("UTF-16"_L1) || name().startsWith("UTF-16"_L1);
    m_binary = !wide && (m_control || m_zerosEven + m_zerosOdd > 0);
}

void TextEncoding::lookAsUtf8(uchar byte)
{
    if (m_utf8Need > 0) {
        if ((byte & 0xc0) == 0x80) {
            if (--m_utf8Need == 0) ++m_utf8Good;
            return;
        }
        m_utf8Need = 0;
        ++m_utf8Bad;
    }
    if (byte < 0x80) return;
    if (byte >= 0xc2 && byte <= 0xdf)
        m_utf8Need = 1;
    else if (byte >= 0xe0 && byte <= 0xef)
        m_utf8Need = 2;
    else if (byte >= 0xf0 && byte <= 0xf4)
        m_utf8Need = 3;
    else
        ++m_utf8Bad;
}

void TextEncoding::lookAsGb(uchar byte)
{
    if (m_gbFilled == 0) {
        if (byte < 0x80) return;
        if (byte == 0x80 || byte == 0xff) {
            ++m_gbBad;
            return;
        }
        m_gbState[m_gbFilled++] = byte;
        return;
    }
    const bool four = m_gbFilled >= 2 || (byte >= 0x30 && byte <= 0x39);
    if (!four) {
        m_gbFilled = 0;
        if (byte >= 0x40 && byte <= 0xfe && byte != 0x7f) {
            ++m_gbGood;
            // User-defined areas: a real Chinese text has next to none, other encodings read as GB have many.
            const uchar lead = m_gbState[0];
            const bool userDefined = (byte >= 0xa1 && ((lead >= 0xaa && lead <= 0xaf) || lead >= 0xf8)) ||
                                     (byte <= 0xa0 && lead >= 0xa1 && lead <= 0xa7);
            if (userDefined) ++m_gbRare;
        } else {
            ++m_gbBad;
        }
        return;
    }
    const bool wantsDigit = m_gbFilled % 2 == 1;
    const bool fits = wantsDigit ? byte >= 0x30 && byte <= 0x39 : byte >= 0x81 && byte <= 0xfe;
    if (!fits) {
        ++m_gbBad;
        m_gbFilled = 0;
        return;
    }
    m_gbState[m_gbFilled++] = byte;
    if (m_gbFilled == 4) {
        ++m_gbGood;
        m_gbFilled = 0;
    }
}

QString TextEncoding::name() const
{
    if (!m_bom.isEmpty()) return m_bom;
    // Text in the Latin script or with Latin digits has a zero in every second byte when it is UTF-16.
    const qint64 zeros = m_zerosEven + m_zerosOdd;
    if (zeros > 0 && zeros * 20 > m_bytes) {
        if (m_zerosOdd > 9 * m_zerosEven) return u"UTF-16LE"_s;
        if (m_zerosEven > 9 * m_zerosOdd) return u"UTF-16BE"_s;
    }
    if (m_utf8Bad == 0 || m_utf8Good > 50 * m_utf8Bad) return u"UTF-8"_s;
    if (m_gbBad == 0 && m_gbRare * 10 <= m_gbGood) return u"GB18030"_s;
    return m_gbGood > 200 * (m_gbBad + m_gbRare) ? u"GB18030"_s : QString();
}

} // namespace qj
