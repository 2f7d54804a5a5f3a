#include "ui/main/colors.h"

namespace ui {

namespace {

QColor mix(const QColor &front, const QColor &back, float share)
{
    const float rest = 1 - share;
    return QColor::fromRgbF(front.redF() * share + back.redF() * rest,
                            front.greenF() * share + back.greenF() * rest,
                            front.blueF() * share + back.blueF() * rest);
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    const auto hue = [dark](int degrees, int onLight, int onDark) {
        return QColor::fromHsl(degrees, 190, dark ? onDark : onLight);
    };
    switch (tone) {
    case Tone::Neutral:
        return mutedColor(palette);
    case Tone::Good:
        return hue(146, 70, 150);
    case Tone::Busy:
        return hue(211, 95, 170);
    case Tone::Warning:
        return hue(32, 80, 155);
    case Tone::Bad:
        return hue(2, 95, 170);
    }
    Q_UNREACHABLE();
}

QColor toneBackground(Tone tone, const QPalette &palette)
{
    return mix(toneColor(tone, palette), palette.color(QPalette::Base),
               isDark(palette) ? 0.22F : 0.12F);
}

QColor mutedColor(const QPalette &palette)
{
    return mix(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.62F);
}

QColor lineColor(const QPalette &palette)
{
    return mix(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.18F);
}

} // namespace ui
