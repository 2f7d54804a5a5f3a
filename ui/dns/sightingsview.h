#pragma once

#include "ui/dns/dnstext.h"

#include <QList>
#include <QWidget>

class QToolButton;

namespace ui {

/// Who was asked for a record and what each answered: one line that says how many see it, and the
/// table below it on demand. Names: "showSightings", "sightingsTable".
class SightingsView : public QWidget
{
    Q_OBJECT

public:
    enum class Of { Record, File };

    explicit SightingsView(Of subject, QWidget *parent = nullptr);

    void display(const QList<SightingText> &sightings);

private:
    void rebuildTable();

    Of m_subject;
    QList<SightingText> m_sightings;
    QToolButton *m_toggle;
    QWidget *m_table = nullptr; // while it is open
    bool m_isOpen = false;
};

} // namespace ui
