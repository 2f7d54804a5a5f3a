#pragma once

#include "ui/dns/dnstext.h"

#include <QWidget>

class QLabel;

namespace ui {

class MachineText;

/// A sign and never only a colour: it is read aloud, printed and seen by everyone.
QString moodSign(FindingText::Mood mood);

/// What one side (DNS, the provider) found out: a sign and a word, a sentence, and where they
/// differ, what was expected and what is there.
class FindingView : public QWidget
{
    Q_OBJECT

public:
    /// `unasked` says why there is no finding yet.
    FindingView(const QString &title, const QString &unasked, QWidget *parent = nullptr);

    void display(const FindingText &finding, const QString &expected);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void reserveHeight();

    QString m_unasked;
    QLabel *m_word;
    QLabel *m_text;
    QLabel *m_expectedTitle;
    MachineText *m_expected;
    QLabel *m_seenTitle;
    MachineText *m_seen;
};

} // namespace ui
