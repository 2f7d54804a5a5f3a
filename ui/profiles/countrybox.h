#pragma once

#include <QComboBox>

namespace ui {

/// A list of countries in which one is found by typing any part of its name, or its code. Emits
/// activated() when the person has chosen one, as every list does; what fits none is not kept.
class CountryBox : public QComboBox
{
    Q_OBJECT

public:
    explicit CountryBox(QWidget *parent = nullptr);

    /// Chooses what the typed text means, or shows again what was chosen. Happens by itself when
    /// the cursor goes elsewhere.
    void settle();

private:
    int typedIndex() const;
};

} // namespace ui
