#include "ui/main/accountmark.h"

#include "core/model/account.h"
#include "ui/main/colors.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>

#include <array>

namespace ui {

namespace {

/// Lightness differs as well as hue, for those who tell few hues apart.
struct AccountHue
{
    const char *name;
    int degrees;
    int saturation;
    int onLight;
    int onDark;
};

constexpr std::array accountHues{
    AccountHue{QT_TRANSLATE_NOOP("ui::AccountColor", "Blue"), 214, 200, 105, 160},
    AccountHue{QT_TRANSLATE_NOOP("ui::AccountColor", "Orange"), 28, 230, 118, 140},
    AccountHue{QT_TRANSLATE_NOOP("ui::AccountColor", "Green"), 130, 130, 92, 140},
    AccountHue{QT_TRANSLATE_NOOP("ui::AccountColor", "Violet"), 272, 150, 130, 180},
    AccountHue{QT_TRANSLATE_NOOP("ui::AccountColor", "Red"), 356, 180, 120, 165},
    AccountHue{QT_TRANSLATE_NOOP("ui::AccountColor", "Turquoise"), 180, 200, 88, 120},
    AccountHue{QT_TRANSLATE_NOOP("ui::AccountColor", "Pink"), 322, 190, 150, 190},
    AccountHue{QT_TRANSLATE_NOOP("ui::AccountColor", "Grey"), 220, 20, 95, 170}};
static_assert(accountHues.size() == core::accountColors);

const AccountHue &hueOf(int color)
{
    return accountHues[static_cast<std::size_t>(color) % accountHues.size()];
}

class MarkEngine final : public QIconEngine
{
public:
    explicit MarkEngine(int color)
        : m_color(color)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        const double diameter = std::min(rect.width(), rect.height()) * 0.7;
        QRectF place(0, 0, diameter, diameter);
        place.moveCenter(QRectF(rect).center());
        paintAccountMark(*painter, place, accountColor(m_color, QGuiApplication::palette()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, pixmap.rect(), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new MarkEngine(*this); }

private:
    int m_color;
};

} // namespace

QColor accountColor(int color, const QPalette &palette)
{
    const AccountHue &hue = hueOf(color);
    return QColor::fromHsl(hue.degrees, hue.saturation, isDark(palette) ? hue.onDark : hue.onLight);
}

QString accountColorName(int color)
{
    return QCoreApplication::translate("ui::AccountColor", hueOf(color).name);
}

void paintAccountMark(QPainter &painter, const QRectF &place, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(place);
    painter.restore();
}

QIcon accountIcon(int color)
{
    return QIcon(new MarkEngine(color));
}

} // namespace ui
