#pragma once

#include "ui/main/certificatedetails.h"

#include <QScrollArea>

class QLabel;
class QPushButton;
class QToolButton;
class QVBoxLayout;

namespace ui {

class TimelineView;

/// The current row in full. Names: "details", "details.title", "details.status", "nextStep",
/// "cleanUp", "details.copy.<n>", "details.link.<n>".
class DetailsPanel : public QScrollArea
{
    Q_OBJECT

public:
    explicit DetailsPanel(QWidget *parent = nullptr);

    /// Nothing is rebuilt if nothing changed, so that focus and text selections stay.
    void show(const CertificateDetails &details);

signals:
    void nextStepPressed(const core::CertificateId &id);
    void cleanUpPressed(const core::CertificateId &id);
    void certificateRequested(const core::CertificateId &id); ///< A link to another row.
    void copied(); ///< Something is on the clipboard.

protected:
    void changeEvent(QEvent *event) override;

private:
    QLabel *addText(const QString &name, bool isMuted = false);
    void showTexts();
    void showFacts();
    QWidget *makeValue(const DetailFact &fact, qsizetype number);
    QToolButton *makeButton(const QString &icon, const QString &text);
    QToolButton *makeCopyButton(const DetailFact &fact, qsizetype number);
    QToolButton *makeLinkButton(const DetailFact &fact, qsizetype number);
    void colorStatus();

    CertificateDetails m_details;
    QWidget *m_content;
    QVBoxLayout *m_layout;
    QLabel *m_nothing;
    QLabel *m_title;
    QLabel *m_product;
    QLabel *m_status;
    QLabel *m_statusSentence;
    QLabel *m_providersWords;
    QLabel *m_renewal;
    QLabel *m_nextStepSentence;
    QPushButton *m_nextStep;
    QPushButton *m_cleanUp;
    QLabel *m_renewalHint;
    TimelineView *m_timeline;
    QWidget *m_facts = nullptr;
};

} // namespace ui
