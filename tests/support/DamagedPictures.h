// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Pictures and PDF as they must not be: cut at every kind of place, with changed bytes, with sizes that nobody has
// memory for, or empty. All of them are made here from small sound ones.
#include <QtCore/QBuffer>
#include <QtCore/QFile>
#include <QtCore/QRandomGenerator>
#include <QtCore/QtEndian>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtGui/QPdfWriter>

#include <array>
#include <vector>

namespace qj::tests {

using namespace Qt::StringLiterals;

struct DamagedFile
{
    QString name;
    QByteArray bytes;
};

/// Bytes that the process has grown to at most since it was begun.
class MemoryWatch
{
public:
    MemoryWatch()
    {
        QFile reset(u"/proc/self/clear_refs"_s); // 5: begin again with the highest mark
        if (reset.open(QFile::WriteOnly)) reset.write("5");
        m_before = value("VmRSS:");
    }
    qint64 grown() const { return value("VmHWM:") - m_before; }

private:
    static qint64 value(const char* name)
    {
        QFile status(u"/proc/self/status"_s);
        if (!status.open(QFile::ReadOnly)) return 0; // another system: nothing is measured
        for (const QByteArray& line : status.readAll().split('\n'))
            if (line.startsWith(name)) return line.mid(qstrlen(name)).trimmed().split(' ').front().toLongLong() * 1024;
        return 0;
    }
    qint64 m_before;
};

inline QImage smallPicture()
{
    QImage picture(240, 160, QImage::Format_RGB32);
    QRandomGenerator random(7);
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) picture.setPixel(x, y, random.generate() | 0xff000000U);
    return picture;
}

inline QByteArray saved(const QImage& picture, const char* format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QBuffer::WriteOnly) || !picture.save(&buffer, format, 60)) qFatal("not written: %s", format);
    return bytes;
}

/// A JPEG as a telephone writes it: with a moment, so that it is taken for a photo.
inline QByteArray withMoment(const QByteArray& jpeg)
{
    const auto bytes = [](std::initializer_list<int> values) {
        QByteArray made;
        for (const int value : values) made += char(value);
        return made;
    };
    QByteArray tiff = "MM" + bytes({0, 42, 0, 0, 0, 8, 0, 1});
    tiff += bytes({0x87, 0x69, 0, 4, 0, 0, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0});
    tiff += bytes({0, 1, 0x90, 0x03, 0, 2, 0, 0, 0, 20, 0, 0, 0, 44, 0, 0, 0, 0});
    tiff += QByteArray("2018:09:13 16:20:00") + '\0';
    const QByteArray exif = QByteArray("Exif\0\0", 6) + tiff;
    const int length = int(exif.size()) + 2;
    return jpeg.first(2) + bytes({0xff, 0xe1, length >> 8, length & 0xff}) + exif + jpeg.sliced(2);
}

inline QByteArray smallPdf()
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QBuffer::WriteOnly)) qFatal("no buffer");
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QSizeF(50, 40), QPageSize::Millimeter));
    writer.setResolution(72);
    QPainter(&writer).drawImage(0, 0, smallPicture());
    return bytes;
}

inline QByteArray bigEndian(quint32 number)
{
    std::array<char, 4> bytes{};
    qToBigEndian(number, bytes.data());
    return {bytes.data(), 4};
}

inline QByteArray pngChunk(const QByteArray& kind, const QByteArray& content)
{
    quint32 crc = 0xffffffff;
    for (const char byte : kind + content) {
        crc ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320U : 0);
    }
    return bigEndian(quint32(content.size())) + kind + content + bigEndian(~crc);
}

/// A PNG that says it is so large; its points, all zero, are there as far as `lines` go.
inline QByteArray pngOf(quint32 width, quint32 height, int depth, int colour, int interlaced, qsizetype rawBytes)
{
    const QByteArray head =
        bigEndian(width) + bigEndian(height) + char(depth) + char(colour) + '\0' + '\0' + char(interlaced);
    return "\x89PNG\r\n\x1a\n" + pngChunk("IHDR", head) +
           pngChunk("IDAT", qCompress(QByteArray(rawBytes, '\0')).mid(4)) + pngChunk("IEND", {});
}

/// The same JPEG that says it has other sizes; `progressive` needs all of it in memory before the first line is there.
inline QByteArray jpegOf(QByteArray jpeg, int width, int height, bool progressive)
{
    const qsizetype frame = jpeg.indexOf(QByteArray("\xff\xc0\x00\x11", 4));
    if (frame < 0) qFatal("no frame");
    if (progressive) jpeg[frame + 1] = char(0xc2);
    jpeg[frame + 5] = char(height >> 8);
    jpeg[frame + 6] = char(height & 0xff);
    jpeg[frame + 7] = char(width >> 8);
    jpeg[frame + 8] = char(width & 0xff);
    return jpeg;
}

inline QByteArray pdfOf(const QByteArray& page, const QByteArray& image = {}, const QByteArray& imageFacts = {})
{
    QByteArray pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
    pdf += "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n";
    pdf += "3 0 obj<</Type/Page/Parent 2 0 R " + page + "/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj\n";
    pdf += "4 0 obj<</Length 24>>stream\nq 500 0 0 500 0 0 cm /I Do Q\nendstream endobj\n";
    pdf += "5 0 obj<</Type/XObject/Subtype/Image" + imageFacts + "/Length " + QByteArray::number(image.size()) +
           ">>stream\n" + image + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
    return pdf;
}

inline void addCutAndFlipped(std::vector<DamagedFile>& files, const QString& name, const QByteArray& sound)
{
    for (const int length : {0, 1, 2, 3, 4, 7, 8, 12, 16, 24, 33, 64, 100, 160, 300, 600})
        if (length < sound.size()) files.push_back({u"%1 cut at %2"_s.arg(name).arg(length), sound.left(length)});
    for (int part = 1; part < 12; ++part)
        files.push_back({u"%1 cut at %2/12"_s.arg(name).arg(part), sound.left(sound.size() * part / 12)});
    const auto flipped = [&](qsizetype at, int with) {
        QByteArray bytes = sound;
        bytes[at] = char(bytes[at] ^ with);
        files.push_back({u"%1 flipped at %2 with %3"_s.arg(name).arg(at).arg(with), bytes});
    };
    for (qsizetype at = 0; at < qMin<qsizetype>(sound.size(), 200); ++at) flipped(at, at % 3 ? 0xff : 1);
    QRandomGenerator random(11);
    for (int i = 0; i < 60; ++i) flipped(random.bounded(int(sound.size())), random.bounded(1, 256));
}

inline std::vector<DamagedFile> damagedPictures()
{
    std::vector<DamagedFile> files{
        {u"nothing"_s, {}}, {u"a zero"_s, QByteArray(1, '\0')}, {u"zeros"_s, QByteArray(5000, '\0')}};
    const QImage picture = smallPicture();
    const QByteArray jpeg = withMoment(saved(picture, "JPEG"));
    addCutAndFlipped(files, u"JPEG"_s, jpeg);
    addCutAndFlipped(files, u"PNG"_s, saved(picture.scaled(60, 40), "PNG"));
    addCutAndFlipped(files, u"BMP"_s, saved(picture.scaled(30, 20), "BMP"));
    addCutAndFlipped(files, u"PDF"_s, smallPdf());
    for (const auto& [width, height] :
         {std::pair(65535, 65535), std::pair(65535, 1), std::pair(1, 65535), std::pair(30000, 30000), std::pair(0, 7)})
        for (const bool progressive : {false, true})
            files.push_back({u"JPEG of %1 x %2%3"_s.arg(width).arg(height).arg(progressive ? u" in scans"_s : u""_s),
                             jpegOf(jpeg, width, height, progressive)});
    constexpr quint32 most = 0x7fffffff;
    for (const auto& [width, height] : {std::pair(most, most), std::pair(most, 1U), std::pair(1U, most),
                                        std::pair(65535U, 65535U), std::pair(0U, 0U), std::pair(~0U, ~0U)})
        for (const int depth : {1, 8, 16})
            for (const int interlaced : {0, 1})
                files.push_back({u"PNG of %1 x %2, depth %3, %4"_s.arg(width).arg(height).arg(depth).arg(interlaced),
                                 pngOf(width, height, depth, depth == 1 ? 0 : 6, interlaced, 4000)});
    // All of it is there, and small as long as nobody unpacks it.
    files.push_back({u"PNG bomb, black and white"_s, pngOf(30000, 30000, 1, 0, 0, 3751 * 30000)});
    files.push_back({u"PNG bomb within the limit"_s, pngOf(8600, 8600, 1, 0, 0, 1076 * 8600)});
    files.push_back({u"PNG bomb, colour"_s, pngOf(9000, 9000, 8, 2, 1, 27001 * 9000)});
    QByteArray bmp = saved(picture.scaled(30, 20), "BMP");
    for (const quint32 side : {most, 65535U, 0x80000000U, ~0U}) {
        qToLittleEndian(side, bmp.data() + 18);
        qToLittleEndian(side, bmp.data() + 22);
        files.push_back({u"BMP of side %1"_s.arg(side), bmp});
    }
    files.push_back({u"GIF of 65535 x 65535"_s, QByteArray("GIF89a\xff\xff\xff\xff\xf0\0\0", 13) + QByteArray(6, '\0') +
                                                    QByteArray(",\0\0\0\0\xff\xff\xff\xff\0\2\2D\1\0;", 16)});
    const QByteArray square = "/MediaBox[0 0 600 600]";
    files.push_back({u"PDF of a page without end"_s, pdfOf("/MediaBox[0 0 999999999 999999999]")});
    files.push_back({u"PDF of a page like a thread"_s, pdfOf("/MediaBox[0 0 999999999 0.001]")});
    files.push_back({u"PDF of no page"_s, pdfOf("/MediaBox[0 0 0 0]")});
    files.push_back({u"PDF whose page is its own parent"_s, pdfOf(square + "/Kids[3 0 R]/Count 9")});
    files.push_back(
        {u"PDF with a picture without end"_s,
         pdfOf(square, "x", "/Width 2147483647/Height 2147483647/ColorSpace/DeviceRGB/BitsPerComponent 8")});
    files.push_back({u"PDF bomb"_s, pdfOf(square, qCompress(QByteArray(2500 * 20000, '\0')).mid(4),
                                          "/Width 20000/Height 20000/ColorSpace/DeviceGray/BitsPerComponent 1/Filter/"
                                          "FlateDecode")});
    return files;
}

} // namespace qj::tests
