#pragma once

#include "ui/models/roworder.h"

#include <QHeaderView>

namespace ui {

class CertificateTableModel;

/// The table's header. A click sorts by a column, in the other direction, and then by urgency
/// again; with Shift the column becomes a further key. Each key has an arrow, and a number where
/// there are several.
class SortHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit SortHeader(CertificateTableModel &model, QWidget *parent = nullptr);

protected:
    void mouseReleaseEvent(QMouseEvent *event) override;
    void initStyleOptionForIndex(QStyleOptionHeader *option, int section) const override;

private:
    CertificateTableModel &m_model;
    bool m_adds = false; // Shift is held
};

} // namespace ui
